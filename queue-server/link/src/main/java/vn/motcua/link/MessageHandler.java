package vn.motcua.link;

/** Takes the messages of a subscription. */
@FunctionalInterface
public interface MessageHandler {

    /**
     * One message, called on the link's own inbound thread, one at a time and in the order of arrival. It may take its
     * time, but while it does the inbound queue fills, and at its bound messages are dropped. An exception is logged and
     * the next message comes.
     *
     * @param topic the topic it was published to
     * @param payload its bytes, the handler's to keep
     * @param retained whether the broker kept it from before the subscription
     */
    void received(String topic, byte[] payload, boolean retained);
}
