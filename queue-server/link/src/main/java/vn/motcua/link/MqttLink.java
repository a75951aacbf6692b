package vn.motcua.link;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.util.MqttTopicValidator;
import org.jspecify.annotations.Nullable;

/**
 * A link to the broker that keeps itself up: MQTT 5, at least once, a clean start at every connection.
 *
 * <p>It tries for ever, with a jittered pause of 0.2–5 s, and subscribes again each time it connects. A message is never
 * kept across connections: what could not be published is said so at once, and the caller's outbox or next snapshot
 * makes up for it.
 *
 * <p>Threads: {@code link-{client}} connects, subscribes and sends; {@code link-{client}-inbound} runs handlers and
 * connection listeners; Paho's callbacks only add to queues. All methods may be called from any thread and none waits
 * for the network, except {@link #close()}.
 */
public final class MqttLink implements AutoCloseable {

    /** Messages waiting to be sent at most; one more is refused at once, and its caller comes again later. */
    public static final int MAX_OUTBOUND = SendQueue.MAX_MESSAGES;

    private static final System.Logger LOG = System.getLogger(MqttLink.class.getName());

    private final LinkSettings settings;
    private final MqttConnectionOptions options;
    private final Inbox inbox = new Inbox();
    private final Thread wire;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final List<Runnable> connectedListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> disconnectedListeners = new CopyOnWriteArrayList<>();
    private final SendQueue queue = new SendQueue();

    private MqttLink(LinkSettings settings) {
        this.settings = settings;
        this.options = Session.options(settings, PromptSockets.of(settings, TrustedSockets.of(settings.trustStore())));
        String name = "link-" + settings.clientId();
        this.wire = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
        Thread.ofPlatform().daemon().name(name + "-inbound").start(inbox);
    }

    /** Starts a link; returns at once, connected or not. Throws {@link LinkFailure} on an unreadable trust store. */
    public static MqttLink open(LinkSettings settings) {
        MqttLink link = new MqttLink(settings);
        link.wire.start();
        return link;
    }

    /**
     * Hands every message that matches the filter to the handler, from now on and after every reconnect. A filter that
     * the broker refuses is logged at each connection. A message that matches two subscriptions goes to both handlers,
     * and once per matching filter when the broker delivers it so.
     */
    public void subscribe(String filter, MessageHandler handler) {
        MqttTopicValidator.validate(filter, true, true);
        subscriptions.add(new Subscription(filter, handler));
        queue.addFilter(filter);
    }

    /**
     * Sends a message. The future is true when the broker took it, which is <em>not</em> to say that anybody got it; it
     * is false when there is no connection, the outbound queue is full, the broker refused it, or the connection broke
     * before the answer. It always completes, on a thread that may be blocked.
     */
    public CompletableFuture<Boolean> publish(String topic, byte[] payload, PublishOptions options) {
        Outbound message = new Outbound(topic, payload, options, new CompletableFuture<>());
        return queue.offer(message) ? message.taken() : CompletableFuture.completedFuture(false);
    }

    /** Runs this on the inbound thread at every connection, once all subscriptions stand; at once if they do now. */
    public void onConnected(Runnable listener) {
        queue.atomically(() -> {
            connectedListeners.add(listener);
            if (queue.connected()) {
                inbox.tell(listener);
            }
        });
    }

    /** Runs this on the inbound thread whenever a connection that stood is lost. */
    public void onDisconnected(Runnable listener) {
        disconnectedListeners.add(listener);
    }

    /** Whether the link is connected and subscribed, as far as anyone can know. */
    public boolean connected() {
        return queue.connected();
    }

    /** What the link has done so far. */
    public LinkCounts counts() {
        return queue.counts(inbox.received(), inbox.dropped());
    }

    /**
     * Says good-bye to the broker, which then does not publish the will, and ends. What waits to be sent is not sent.
     * Waits for the link's thread, at most eight seconds.
     */
    @Override
    public void close() {
        queue.close();
        try {
            wire.join(Duration.ofSeconds(8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        inbox.close();
    }

    private void run() {
        BackOff backOff = new BackOff(new SplittableRandom());
        Undertaker undertaker = new Undertaker();
        while (!queue.closed()) {
            long start = System.nanoTime();
            oneConnection(undertaker);
            backOff.afterConnectionOf(Duration.ofNanos(System.nanoTime() - start));
            queue.pause(backOff.next());
        }
    }

    private void oneConnection(Undertaker undertaker) {
        @Nullable Session session = null;
        try {
            session = new Session(settings, threadFactory(), new Wakeful());
            session.connect(options);
            session.subscribe(allFilters());
            opened();
            serve(session);
            if (queue.closed()) {
                session.disconnect();
            }
        } catch (MqttException e) {
            LOG.log(Level.DEBUG, "No connection to {0}: {1}", settings.brokerUri(), e.getMessage());
        } finally {
            lost();
            if (session != null) {
                session.abandonInFlight();
                undertaker.bury(session);
            }
        }
    }

    private List<String> allFilters() {
        queue.takeFilters();
        return subscriptions.stream().map(Subscription::filter).distinct().toList();
    }

    private void opened() {
        queue.atomically(() -> {
            queue.open();
            connectedListeners.forEach(inbox::tell);
        });
        LOG.log(Level.INFO, "{0} is connected to {1}.", settings.clientId(), settings.brokerUri());
    }

    private void lost() {
        if (queue.connected()) {
            disconnectedListeners.forEach(inbox::tell);
            LOG.log(
                    Level.INFO,
                    queue.closed() ? "{0} leaves {1}." : "{0} lost its connection to {1}.",
                    settings.clientId(),
                    settings.brokerUri());
        }
        queue.lose().forEach(message -> queue.finish(message, false));
    }

    /** Sends and subscribes until the session ends or the link is closed. */
    private void serve(Session session) throws MqttException {
        Duration patience = settings.keepAlive().multipliedBy(2);
        while (queue.awaitWork(session)) {
            session.subscribe(queue.takeFilters());
            @Nullable Outbound message = queue.take(session);
            if (message != null && !session.send(message)) {
                queue.putBack(message);
            }
            if (session.oldestInFlight().compareTo(patience) > 0) {
                LOG.log(Level.WARNING, "{0} waits too long for an answer and connects anew.", settings.clientId());
                return;
            }
        }
    }

    private ThreadFactory threadFactory() {
        return Thread.ofPlatform()
                .daemon()
                .name("paho-" + settings.clientId() + "-", 0)
                .factory();
    }

    private record Subscription(String filter, MessageHandler handler) {}

    /** What Paho's threads may do here: add to the inbox, and wake the wire. */
    private final class Wakeful implements Session.Listener {

        @Override
        public void arrived(String topic, byte[] payload, boolean retained) {
            for (Subscription subscription : subscriptions) {
                if (MqttTopicValidator.isMatched(subscription.filter(), topic)) {
                    inbox.offer(payload.length, () -> subscription.handler().received(topic, payload, retained));
                }
            }
        }

        @Override
        public void finished(Outbound message, boolean success) {
            queue.finish(message, success);
        }

        @Override
        public void changed() {
            queue.wake();
        }
    }
}
