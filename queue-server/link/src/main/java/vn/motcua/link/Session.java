package vn.motcua.link;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import javax.net.SocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

/**
 * One connection from connect to its end, with a Paho client and threads of its own.
 *
 * <p>Paho's client is not reused for the next connection: two shutdowns that race leave it unable to connect again
 * (paho.mqtt.java issues 576 and 686). Its callbacks here only set a field, add to a queue, or wake the link's thread.
 */
final class Session {

    /** Un-acknowledged messages at most; fewer when the broker's receive maximum says so (Mosquitto: 20). */
    static final int MAX_IN_FLIGHT = 100;

    /** A broker that takes longer to answer a connect or a subscribe is tried anew. */
    static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(Session.class.getName());
    private static final int FIRST_ERROR_CODE = 0x80;
    private static final int QOS = 1;

    /** Sender, receiver, callback and connect each hold a thread of Paho's pool; two more for its pulse. */
    private static final int PAHO_THREADS = 6;

    private final ScheduledExecutorService threads;
    private final MqttAsyncClient client;
    private final Listener listener;
    /** Each un-acknowledged message with the {@link System#nanoTime} it was sent at, oldest first. */
    private final LinkedHashMap<Outbound, Long> inFlight = new LinkedHashMap<>();

    private int window = MAX_IN_FLIGHT;
    private volatile boolean alive = true;

    /** What a session tells its link; called on Paho's threads, so nothing may block. */
    interface Listener {
        void arrived(String topic, byte[] payload, boolean retained);

        void finished(Outbound message, boolean success);

        void changed();
    }

    Session(LinkSettings settings, ThreadFactory factory, Listener listener) throws MqttException {
        this.listener = listener;
        this.threads = Executors.newScheduledThreadPool(PAHO_THREADS, factory);
        this.client = new MqttAsyncClient(
                settings.brokerUri().toString(), settings.clientId(), new MemoryPersistence(), null, threads);
        // Before connect: a message can arrive as soon as the broker has answered.
        client.setCallback(new Callback());
    }

    /** Connects and waits for the answer; throws when there is none or a refusal. */
    void connect(MqttConnectionOptions options) throws MqttException {
        IMqttToken token = client.connect(options, null, null);
        token.waitForCompletion(ANSWER_TIMEOUT.toMillis());
        MqttProperties properties = token.getResponseProperties();
        Integer receiveMaximum = properties == null ? null : properties.getReceiveMaximum();
        if (receiveMaximum != null) {
            window = Math.min(MAX_IN_FLIGHT, receiveMaximum);
        }
    }

    /** Subscribes and waits for the answer; a filter that the broker refuses is logged and the rest stands. */
    void subscribe(List<String> filters) throws MqttException {
        if (filters.isEmpty()) {
            return;
        }
        MqttSubscription[] subscriptions = filters.stream()
                .map(filter -> new MqttSubscription(filter, QOS))
                .toArray(MqttSubscription[]::new);
        IMqttToken token = client.subscribe(subscriptions, null, null, new MqttProperties());
        token.waitForCompletion(ANSWER_TIMEOUT.toMillis());
        int[] codes = token.getReasonCodes();
        for (int i = 0; codes != null && i < codes.length; i++) {
            if (codes[i] >= FIRST_ERROR_CODE) {
                LOG.log(
                        Level.WARNING,
                        "The broker refused the subscription to {0} (reason {1}).",
                        filters.get(i),
                        codes[i]);
            }
        }
    }

    boolean alive() {
        return alive;
    }

    /** How long the oldest un-acknowledged message has waited; zero when there is none. */
    Duration oldestInFlight() {
        synchronized (inFlight) {
            return inFlight.isEmpty()
                    ? Duration.ZERO
                    : Duration.ofNanos(System.nanoTime() - inFlight.firstEntry().getValue());
        }
    }

    boolean hasRoom() {
        synchronized (inFlight) {
            return inFlight.size() < window;
        }
    }

    /**
     * Hands a message to Paho. False when Paho's own window is still full: it counts an acknowledged message until a
     * moment after it has reported it.
     */
    boolean send(Outbound message) {
        MqttMessage paho =
                new MqttMessage(message.payload(), QOS, message.options().retained(), new MqttProperties());
        message.options().expiry().ifPresent(e -> paho.getProperties().setMessageExpiryInterval(e.toSeconds()));
        synchronized (inFlight) {
            inFlight.put(message, System.nanoTime());
        }
        try {
            client.publish(message.topic(), paho, null, new Delivery(message));
            return true;
        } catch (MqttException | IllegalArgumentException e) {
            if (e instanceof MqttException mqtt
                    && mqtt.getReasonCode() == MqttClientException.REASON_CODE_MAX_INFLIGHT) {
                synchronized (inFlight) {
                    inFlight.remove(message);
                }
                return false;
            }
            LOG.log(Level.DEBUG, "A message to {0} could not be sent: {1}", message.topic(), e.getMessage());
            settle(message, false);
            return true;
        }
    }

    /** Says good-bye so that the broker does not publish the will; for a link that is closed on purpose. */
    void disconnect() {
        try {
            client.disconnect(0, null, null, 0, new MqttProperties()).waitForCompletion(1_000);
        } catch (MqttException e) {
            LOG.log(Level.DEBUG, "The broker did not take the good-bye: {0}", e.getMessage());
        }
    }

    /** Ends everything of this session; what was under way counts as not taken. May block; see {@link MqttLink}. */
    void discard() {
        alive = false;
        try {
            client.disconnectForcibly(0, 0, false);
        } catch (MqttException e) {
            // Already disconnected, which is what was wanted.
            LOG.log(Level.TRACE, "Paho had nothing to disconnect: {0}", e.getMessage());
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            LOG.log(Level.TRACE, "Paho had nothing to close: {0}", e.getMessage());
        }
        threads.shutdownNow();
    }

    /** Tells everyone whose message is still un-acknowledged that it was not taken. */
    void abandonInFlight() {
        List<Outbound> lost;
        synchronized (inFlight) {
            lost = List.copyOf(inFlight.keySet());
        }
        lost.forEach(message -> settle(message, false));
    }

    private void settle(Outbound message, boolean success) {
        boolean first;
        synchronized (inFlight) {
            first = inFlight.remove(message) != null;
        }
        if (first) {
            listener.finished(message, success);
        }
    }

    private static boolean accepted(@Nullable IMqttToken token) {
        int[] codes = token == null ? null : token.getReasonCodes();
        for (int i = 0; codes != null && i < codes.length; i++) {
            if (codes[i] >= FIRST_ERROR_CODE) {
                return false;
            }
        }
        return true;
    }

    /** Waits for the broker's PUBACK of one message. */
    private final class Delivery implements MqttActionListener {
        private final Outbound message;

        Delivery(Outbound message) {
            this.message = message;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            settle(message, accepted(token));
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            settle(message, false);
        }
    }

    /** Paho's callbacks. */
    private final class Callback implements MqttCallback {

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            alive = false;
            listener.changed();
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {
            LOG.log(Level.DEBUG, "Paho reports: {0}", exception.getMessage());
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            listener.arrived(topic, message.getPayload(), message.isRetained());
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // Each message has its own listener.
        }

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            // The link waits for the connect itself.
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // No enhanced authentication is offered, so none can be asked for.
        }
    }

    /** What to ask the broker for. */
    static MqttConnectionOptions options(LinkSettings settings, SocketFactory sockets) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
        options.setConnectionTimeout((int) ANSWER_TIMEOUT.toSeconds());
        options.setReceiveMaximum(MAX_IN_FLIGHT);
        options.setExecutorServiceTimeout(1);
        if (settings.user() != null) {
            options.setUserName(settings.user());
        }
        if (settings.secret() != null) {
            options.setPassword(settings.secret().getBytes(StandardCharsets.UTF_8));
        }
        LinkSettings.Will will = settings.will();
        if (will != null) {
            options.setWill(will.topic(), new MqttMessage(will.payload(), QOS, true, new MqttProperties()));
        }
        options.setSocketFactory(sockets);
        return options;
    }
}
