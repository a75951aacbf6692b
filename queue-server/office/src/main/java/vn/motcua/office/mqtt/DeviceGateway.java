package vn.motcua.office.mqtt;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.office.access.Device;
import vn.motcua.office.access.DeviceDirectory;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.Fact;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.EventReading;
import vn.motcua.protocol.MalformedMessage;
import vn.motcua.protocol.ReceivedUp;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.TicketIssued;
import vn.motcua.protocol.TicketPrinted;
import vn.motcua.protocol.Topic;
import vn.motcua.protocol.Topics;

/**
 * Takes in what devices write: facts into the command loop, statuses into {@link Devices}. It runs on the link's inbound
 * thread and waits for nothing; what follows a commit happens on the line's own thread.
 *
 * <p>Bound: the loop's queue. A batch that finds it full is not acknowledged and comes again.
 */
final class DeviceGateway {

    private static final System.Logger LOG = System.getLogger(DeviceGateway.class.getName());

    private final DeviceDirectory directory;
    private final KnownDevices known;
    private final Devices devices;
    private final CommandLoop loop;
    private final Acks acks;
    private final ScheduledExecutorService line;
    private final Boots boots = new Boots();
    private final PassingTroubles passing;
    private final UnreadBatches unread;
    private volatile BiConsumer<Device, TicketPrinted> copies = (_, _) -> {};
    private final LogThrottle throttle = new LogThrottle();
    /** On the line's thread only. */
    private final PresentLives present = new PresentLives();

    private final LongAdder admitted = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder quarantined = new LongAdder();
    private final LongAdder refused = new LongAdder();

    DeviceGateway(
            DeviceDirectory directory,
            KnownDevices known,
            Devices devices,
            CommandLoop loop,
            Acks acks,
            ScheduledExecutorService line) {
        this.directory = directory;
        this.known = known;
        this.devices = devices;
        this.passing = new PassingTroubles(devices);
        this.loop = loop;
        this.acks = acks;
        this.line = line;
        this.unread = new UnreadBatches(loop);
    }

    /** {@code listener} hears of every copy that a kiosk has told of, after the commit. */
    void onCopies(BiConsumer<Device, TicketPrinted> listener) {
        copies = listener;
    }

    /** A message on {@code …/up}. */
    void up(String topic, byte[] payload, boolean retained) {
        Optional<Device> sender = sender(topic);
        if (sender.isEmpty() || retained) {
            refused.increment();
            return;
        }
        Device device = sender.get();
        Instant now = loop.clock().instant();
        devices.heard(device.id(), now);
        try {
            ReceivedUp up = Codec.readUp(payload);
            complainOfDeadLetters(device, up);
            List<Fact> facts = new UpFacts(
                            new DeviceId(device.id()), device.kind().equals("kiosk"), boots.of(device.id()))
                    .of(up, now);
            CompletableFuture<List<Fact.Reception>> receptions = loop.receive(facts);
            // Asked right behind the facts, so that the same commit answers both.
            loop.received(device.id(), up.epoch()).thenAcceptBoth(receptions, (received, became) -> {
                line.execute(() -> {
                    acks.due(device.id(), up.epoch(), received, up.sentAtMono(), now);
                    settled(device, up.epoch(), received, became, now);
                    tellCopies(device, up);
                });
            });
            lookAtItsLeases(device, up, now);
        } catch (MalformedMessage malformed) {
            refused.increment();
            complain(device.id(), "sent a batch that cannot be read: " + malformed.getMessage());
            unread.keep(device.id(), payload, String.valueOf(malformed.getMessage()));
        } catch (CommandLoop.LoopFull full) {
            refused.increment();
            complain(device.id(), "sent a batch while " + full.getMessage() + "; it will come again.");
        }
    }

    /** A message on {@code …/status}. */
    void status(String topic, byte[] payload, boolean retained) {
        sender(topic).ifPresent(device -> {
            try {
                DeviceStatus status = Codec.read(DeviceStatus.class, payload);
                devices.status(device.id(), status, retained, loop.clock().instant());
                if (status.clock() instanceof Stamp stamp && !retained) {
                    boots.learn(device.id(), stamp, loop.clock().instant());
                    passing.spoke(
                            device.id(),
                            stamp.bootId(),
                            status.epoch(),
                            loop.clock().instant());
                }
                compare(device, status, retained);
            } catch (MalformedMessage malformed) {
                complain(device.id(), "sent a status that cannot be read: " + malformed.getMessage());
            }
        });
    }

    /** Only until an epoch has given a number of its own leases: afterwards a batch costs nothing here. */
    private void lookAtItsLeases(Device device, ReceivedUp up, Instant now) {
        List<TicketIssued> tickets = passing.unproven(device.id(), up.epoch()) ? tickets(up) : List.of();
        if (!tickets.isEmpty()) {
            loop.read(state -> SparesInUse.epochsOf(state, new DeviceId(device.id()), tickets))
                    .thenAcceptAsync(leasedTo -> passing.gave(device.id(), up.epoch(), leasedTo, now), line);
        }
    }

    private static List<TicketIssued> tickets(ReceivedUp up) {
        return up.events().stream()
                .filter(event -> event.type().equals(TicketIssued.TYPE))
                .map(Codec::readEvent)
                .mapMulti((EventReading reading, Consumer<TicketIssued> each) -> {
                    if (reading instanceof EventReading.Known(TicketIssued ticket)) {
                        each.accept(ticket);
                    }
                })
                .toList();
    }

    /** Holds what a device has given against what was received; a gone device's last will says nothing of that. */
    private void compare(Device device, DeviceStatus status, boolean retained) {
        if (status.epoch() instanceof String epoch && status.lastSeq() instanceof Long lastSeq && status.online()) {
            try {
                loop.received(device.id(), epoch)
                        .thenAcceptAsync(received -> compared(device, epoch, received, lastSeq, retained), line);
            } catch (CommandLoop.LoopFull full) {
                complain(device.id(), "is compared at its next status: " + full.getMessage());
            }
        }
    }

    private void compared(Device device, String epoch, List<long[]> received, long lastSeq, boolean retained) {
        long highest = received.isEmpty() ? 0 : received.getLast()[1];
        if (highest <= lastSeq) {
            acks.ask(device.id(), epoch, received, lastSeq);
        }
        if (!retained && present.lagsTwice(device.id(), epoch, lastSeq, highest)) {
            wentBack(device, epoch, highest);
            acks.tell(device.id(), epoch, received);
        }
    }

    /**
     * The card of another day was put back: its next numbers would be on paper already. The device learns it from the
     * ack, which reaches beyond what it gave, and begins a new epoch by itself.
     */
    private void wentBack(Device device, String epoch, long highest) {
        boolean told = devices.of(device.id())
                .map(Devices.View::attention)
                .filter(Devices.OLD_IMAGE::equals)
                .isPresent();
        devices.needsAttention(device.id(), Devices.OLD_IMAGE, loop.clock().instant());
        if (!told) {
            LOG.log(
                    Level.ERROR,
                    "{0} gave events up to {1} in epoch {2} and now begins earlier: an old image of its storage is back.",
                    device.id(),
                    highest,
                    epoch);
        }
    }

    /** The active device a topic belongs to. */
    Optional<Device> sender(String topic) {
        Optional<String> id = Topics.parse(topic).flatMap(Topic::id);
        Optional<Device> device = id.flatMap(known::active);
        if (device.isEmpty()) {
            complain(id.orElse("?"), "is not a device that may speak to this office.");
        }
        return device;
    }

    /** What became of the facts so far. */
    UpCounts counts() {
        return new UpCounts(admitted.sum(), repeated.sum(), quarantined.sum(), refused.sum());
    }

    void complain(String device, String what) {
        if (throttle.mayLog(device)) {
            LOG.log(Level.WARNING, "{0} {1}", device, what);
        }
    }

    /** Papers of a ticket beyond its first, as the kiosk tells them. */
    private void tellCopies(Device device, ReceivedUp up) {
        for (EventEnvelope event : up.events()) {
            if (event.type().equals(TicketPrinted.TYPE)
                    && Codec.readEvent(event) instanceof EventReading.Known(TicketPrinted printed)
                    && printed.copy() > 0) {
                copies.accept(device, printed);
            }
        }
    }

    private void complainOfDeadLetters(Device device, ReceivedUp up) {
        up.deadLetters().stream()
                .filter(letter -> letter.seq() <= 0)
                .forEach(letter ->
                        unread.keep(device.id(), letter.content().getBytes(StandardCharsets.UTF_8), letter.detail()));
        if (!up.deadLetters().isEmpty()) {
            var first = up.deadLetters().getFirst();
            complain(
                    device.id(),
                    "sent " + up.deadLetters().size() + " events that cannot be read, the first with sequence "
                            + first.seq() + ": " + first.detail());
        }
    }

    private void settled(
            Device device, String epoch, List<long[]> received, List<Fact.Reception> receptions, Instant now) {
        boolean block = false;
        for (Fact.Reception reception : receptions) {
            switch (reception) {
                case ADMITTED -> admitted.increment();
                case DUPLICATE -> repeated.increment();
                case QUARANTINED -> {
                    quarantined.increment();
                    block = true;
                }
            }
        }
        if (block && present.startsAnew(device.id(), epoch, received.isEmpty() ? 0 : received.getLast()[1])) {
            wentBack(device, epoch, received.getLast()[1]);
        } else if (block) {
            block(device, epoch, now);
        }
    }

    private void block(Device device, String epoch, Instant now) {
        devices.needsAttention(device.id(), Devices.TWO_EVENTS, now);
        if (directory
                .find(device.id())
                .filter(d -> d.state() == Device.State.ACTIVE)
                .isPresent()) {
            LOG.log(
                    Level.ERROR,
                    "{0} sent two different events under one number in epoch {1}; both are kept, their tickets are"
                            + " admitted, and the device stays out until an administrator unblocks it.",
                    device.id(),
                    epoch);
            directory.block(device.id());
        }
    }
}
