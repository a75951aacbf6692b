package vn.motcua.kiosk.mqtt;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.outbox.DeviceClock;
import vn.motcua.kiosk.outbox.Outbox;
import vn.motcua.kiosk.outbox.TicketDesk;
import vn.motcua.link.LinkSettings;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.MalformedMessage;
import vn.motcua.protocol.QueueSnapshot;
import vn.motcua.protocol.ReprintRequest;
import vn.motcua.protocol.SeqRange;
import vn.motcua.protocol.StoredEvent;
import vn.motcua.protocol.Topics;
import vn.motcua.protocol.Up;

/**
 * Carries the outbox to the office until the office has acknowledged all of it, and brings acks, configuration and
 * queue snapshots back.
 *
 * <p>A broker's answer is no acknowledgement: an event is sent again until the office's ack covers it. Bound: at most
 * {@value SendWindow#MOST} events are on their way; an answer is awaited {@value SendWindow#PATIENCE_MILLIS} ms before
 * they are sent again. What happened since the connection stands (live) goes before what happened earlier (backlog).
 *
 * <p>Threads: one of its own sends; the link's inbound thread receives. Nothing here is ever waited for by a touch.
 */
public final class OfficeLink implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OfficeLink.class.getName());
    private static final Duration STATUS_EVERY = Duration.ofSeconds(30);

    private final MqttLink link;
    private final Topics topics;
    private final String device;
    private final Outbox outbox;
    private final TicketDesk desk;
    private final DeviceClock clock;
    private final Supplier<DeviceStatus> status;
    private final OfficeListener listener;
    private final SendWindow window = new SendWindow();
    private final SalvageWindow salvage = new SalvageWindow();
    private final Thread sender;
    private final Object signal = new Object();
    private boolean signalled;
    private volatile boolean closed;
    private volatile long queueVersion = -1;
    private volatile String lastWish = "";
    /** The newest configuration, while the store has not taken it. */
    private volatile @Nullable DeviceConfig unkept;

    private OfficeLink(
            MqttLink link,
            Topics topics,
            String device,
            Outbox outbox,
            TicketDesk desk,
            DeviceClock clock,
            Supplier<DeviceStatus> status,
            OfficeListener listener) {
        this.link = link;
        this.topics = topics;
        this.device = device;
        this.outbox = outbox;
        this.desk = desk;
        this.clock = clock;
        this.status = status;
        this.listener = listener;
        this.sender = Thread.ofPlatform().daemon().name(device + "-sender").unstarted(this::run);
    }

    /**
     * Opens the link; returns at once, connected or not.
     *
     * @param settings where to and as whom; a last will is added
     * @param status what is said of the device at every connection and every 30 s
     */
    public static OfficeLink open(
            LinkSettings settings,
            String office,
            String device,
            Outbox outbox,
            TicketDesk desk,
            DeviceClock clock,
            Supplier<DeviceStatus> status,
            OfficeListener listener) {
        Topics topics = new Topics(office);
        DeviceStatus will = DeviceStatus.offline("kiosk", status.get().version(), outbox.epoch());
        MqttLink link =
                MqttLink.open(settings.withWill(new LinkSettings.Will(topics.status(device), Codec.write(will))));
        OfficeLink opened = new OfficeLink(link, topics, device, outbox, desk, clock, status, listener);
        opened.listen();
        opened.sender.start();
        return opened;
    }

    private void listen() {
        link.onConnected(this::connected);
        link.onDisconnected(() -> {
            window.disconnected();
            listener.connectedChanged(false);
        });
        link.subscribe(topics.ack(device), (_, payload, _) -> acked(payload));
        link.subscribe(topics.config(device), (_, payload, _) -> configured(payload));
        link.subscribe(topics.reply(device), (_, payload, retained) -> asked(payload, retained));
        link.subscribe(topics.queue(), (_, payload, _) -> queueChanged(payload));
        outbox.onAppended(this::wake);
    }

    /** Whether the broker is reached now. */
    public boolean isConnected() {
        return link.connected();
    }

    /** Publishes the device's status now. The future is true when the broker took it. */
    public CompletableFuture<Boolean> publishStatus() {
        return link.publish(topics.status(device), Codec.write(status.get()), PublishOptions.RETAINED);
    }

    private void connected() {
        // First the running time, by which the office dates what was stamped before clocks were compared.
        publishStatus();
        window.connected(outbox.lastSeq());
        salvage.answered();
        listener.connectedChanged(true);
        wake();
    }

    /** The device's database was lost and a new epoch began: all of it is sent, and the office is told. */
    public void newEpoch() {
        window.connected(0);
        if (link.connected()) {
            publishStatus();
        } else {
            window.disconnected();
        }
        wake();
    }

    /** The store is in trouble or out of it: the office is told, and a configuration that was not kept is. */
    public void storageChanged() {
        publishStatus();
        DeviceConfig missed = unkept;
        if (missed != null) {
            configured(missed);
        }
    }

    private void acked(byte[] payload) {
        Ack ack = readOrNull(Ack.class, payload);
        if (ack == null) {
            return;
        }
        if (!ack.epoch().equals(outbox.epoch())) {
            outbox.acknowledge(ack).forEach(listener::acknowledged);
            salvage.answered();
            wake();
            return;
        }
        if (ack.reaches() > outbox.highestSeq()) {
            // Somebody else lived on in this epoch: this store is an old image. What it knows is not true any more.
            outbox.forsake();
            return;
        }
        Ack.ClockEcho echo = ack.clock();
        if (echo != null) {
            clock.learn(echo);
            listener.clockLearned();
        }
        window.acked(ack);
        wake();
        outbox.acknowledge(ack).forEach(listener::acknowledged);
        ack.resend().forEach(this::resend);
    }

    private void configured(byte[] payload) {
        DeviceConfig config = readOrNull(DeviceConfig.class, payload);
        if (config != null) {
            configured(config);
        }
    }

    /** Of the wishes that came twice only the first is heard. */
    private void asked(byte[] payload, boolean retained) {
        ReprintRequest wish = retained ? null : readOrNull(ReprintRequest.class, payload);
        if (wish != null && !wish.id().equals(lastWish)) {
            lastWish = wish.id();
            try {
                listener.reprintAsked(UUID.fromString(wish.ticket()));
            } catch (IllegalArgumentException noTicket) {
                LOG.log(Level.WARNING, "{0} is asked for a copy of what is no ticket.", device);
            }
        }
    }

    private void configured(DeviceConfig config) {
        unkept = config;
        desk.configure(config).whenComplete((_, failure) -> {
            if (failure != null) {
                LOG.log(Level.ERROR, "{0} could not keep its configuration: {1}", device, failure.getMessage());
            } else if (unkept == config) {
                unkept = null;
                listener.configured(config);
            }
        });
    }

    private void queueChanged(byte[] payload) {
        QueueSnapshot queue = readOrNull(QueueSnapshot.class, payload);
        if (queue != null && queue.version() != queueVersion) {
            queueVersion = queue.version();
            listener.queueChanged(queue);
        }
    }

    private <M extends vn.motcua.protocol.Message> @Nullable M readOrNull(Class<M> kind, byte[] payload) {
        try {
            return Codec.read(kind, payload);
        } catch (MalformedMessage e) {
            LOG.log(Level.WARNING, "{0} ignores a message it cannot read: {1}", device, e.getMessage());
            return null;
        }
    }

    private void resend(SeqRange range) {
        outbox.sendAgain(range).whenComplete((reopened, failure) -> {
            if (failure != null) {
                LOG.log(Level.WARNING, "{0} could not reopen its outbox: {1}", device, failure.getMessage());
            } else if (reopened > 0) {
                LOG.log(Level.INFO, "{0} sends {1} acknowledged events again.", device, reopened);
                window.reopened();
                wake();
            }
        });
    }

    private void wake() {
        synchronized (signal) {
            signalled = true;
            signal.notifyAll();
        }
    }

    private void run() {
        long statusDue = System.nanoTime() + STATUS_EVERY.toNanos();
        try {
            while (!closed) {
                if (link.connected()) {
                    pump();
                    if (System.nanoTime() >= statusDue) {
                        publishStatus();
                        statusDue = System.nanoTime() + STATUS_EVERY.toNanos();
                    }
                }
                awaitSignal();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump() {
        try {
            for (SendWindow.Stretch stretch = window.next(); stretch != null; stretch = window.next()) {
                var events = outbox.unacked(stretch.after(), stretch.upTo(), stretch.room());
                if (events.isEmpty()) {
                    window.nothingIn(stretch);
                } else {
                    window.sent(stretch, send(stretch.lane(), events));
                }
            }
            salvage.next(outbox.salvaged(), Up.MAX_EVENTS)
                    .ifPresent(part -> salvage.sent(
                            part.epoch(),
                            send(part.epoch(), Up.Lane.BACKLOG, part.events()).getLast()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, device + " could not send its events and will try again: " + e.getMessage(), e);
        }
    }

    /** Sends as many as fit into one message, and tells which. */
    private List<Long> send(Up.Lane lane, List<StoredEvent> events) {
        return send(outbox.epoch(), lane, events);
    }

    private List<Long> send(String epoch, Up.Lane lane, List<StoredEvent> events) {
        Codec.Batch batch = Codec.batch(epoch, lane, events, clock.mono());
        link.publish(topics.up(device), batch.payload(), PublishOptions.PLAIN);
        return batch.seqs();
    }

    private void awaitSignal() throws InterruptedException {
        synchronized (signal) {
            if (!signalled) {
                signal.wait(500);
            }
            signalled = false;
        }
    }

    /** Says that the device goes, and ends. What is not acknowledged stays in the outbox. */
    @Override
    public void close() {
        closed = true;
        wake();
        if (link.connected()) {
            DeviceStatus gone = DeviceStatus.offline("kiosk", status.get().version(), outbox.epoch());
            try {
                link.publish(topics.status(device), Codec.write(gone), PublishOptions.RETAINED)
                        .orTimeout(1, java.util.concurrent.TimeUnit.SECONDS)
                        .exceptionally(_ -> false)
                        .join();
            } catch (RuntimeException e) {
                LOG.log(Level.DEBUG, "{0} could not say good-bye: {1}", device, e.getMessage());
            }
        }
        link.close();
    }
}
