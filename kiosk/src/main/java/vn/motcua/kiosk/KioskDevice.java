package vn.motcua.kiosk;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.hardware.ticket.Paper;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.QueueView;
import vn.motcua.kiosk.model.ServiceQueue;
import vn.motcua.kiosk.mqtt.OfficeLink;
import vn.motcua.kiosk.mqtt.OfficeListener;
import vn.motcua.kiosk.outbox.AnswerBook;
import vn.motcua.kiosk.outbox.DeviceClock;
import vn.motcua.kiosk.outbox.IssuedBefore;
import vn.motcua.kiosk.outbox.KioskStore;
import vn.motcua.kiosk.outbox.Outbox;
import vn.motcua.kiosk.outbox.QuietCheck;
import vn.motcua.kiosk.outbox.StorageState;
import vn.motcua.kiosk.outbox.StoreFault;
import vn.motcua.kiosk.outbox.TicketDesk;
import vn.motcua.link.LinkSettings;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.DeviceStatus;
import vn.motcua.protocol.QueueSnapshot;
import vn.motcua.protocol.guide.Catalogue;
import vn.motcua.protocol.guide.Procedure;

/**
 * A kiosk without its screen: numbers from its own store, paper from its printer, facts to its office. The screen, the
 * benchmark and the simulated day all drive this same device.
 *
 * <p>Safe for several threads. {@link #issue} waits for the kiosk's own disk only; everything else happens behind it.
 */
public final class KioskDevice implements AutoCloseable {
    /** What a device says its program is. */
    public static final String KIND = "kiosk";

    private static final System.Logger LOG = System.getLogger(KioskDevice.class.getName());

    private final DeviceClock clock;
    private final KioskStore store;
    private final Outbox outbox;
    private final TicketDesk desk;
    private final IssuedBefore issued;
    private final TicketPrinting printing;
    private final OfficeLink link;
    private final HelpCall help;
    private final SurveyBox survey;
    private final List<KioskListener> listeners = new CopyOnWriteArrayList<>();
    private final StartReport start;
    private final KioskStatus status;
    private final Readiness readiness;

    private volatile QueueView queue = QueueView.UNKNOWN;
    private volatile boolean connected;

    private KioskDevice(DeviceCredential credential, Path home, TicketPrinter printer, DeviceClock clock) {
        this.clock = clock;
        store = KioskStore.open(home.resolve("kiosk").resolve(credential.device()));
        outbox = new Outbox(store, clock);
        desk = new TicketDesk(store, outbox, clock);
        survey = new SurveyBox(
                new AnswerBook(store, outbox, clock),
                clock,
                () -> desk.config().map(config -> config.office().timeZone()).orElse(ZoneOffset.UTC));
        issued = new IssuedBefore(store);
        start = new StartReport(store, outbox, desk, clock);
        status = new KioskStatus(store, outbox, clock);
        readiness = new Readiness(desk);
        if (outbox.highestSeq() == 0) {
            readiness.known();
        }
        start.say();
        printing = new TicketPrinting(credential.device(), printer, desk, issued, new FromPrinter());
        LinkSettings settings = LinkSettings.of(credential.brokerUrl(), credential.device())
                .withCredential(credential.device(), credential.secret());
        link = OfficeLink.open(
                settings,
                credential.office(),
                credential.device(),
                outbox,
                desk,
                clock,
                this::status,
                new FromOffice());
        help = new HelpCall(
                link::publishStatus, this::officeTime, at -> listeners.forEach(listener -> listener.helpTold(at)));
        // Both are told on the store's own thread, which must not wait for what it has to answer itself.
        outbox.onNewEpoch(
                start::started,
                () -> Thread.ofVirtual()
                        .name(credential.device() + "-new-epoch")
                        .start(link::newEpoch));
        store.onState(now -> {
            if (now == StorageState.OK) {
                start.say();
                survey.tellRest();
            }
            Thread.ofVirtual().name(credential.device() + "-storage").start(link::storageChanged);
        });
        start.say();
        survey.tellRest();
        readiness.await(() -> connected);
        printing.start();
    }

    /** How the kiosk's own store is: no number is given while it is in trouble. */
    public StorageState storage() {
        return store.state();
    }

    /** From now on its store is looked through once a day, at a quiet time; for as long as the program runs. */
    void checkStoreDaily() {
        QuietCheck.start(outbox, store);
    }

    /** How long ago the thread that writes the store last came round. */
    public Duration sinceStoreAnswered() {
        return store.sinceAnswer();
    }

    /**
     * Opens the device with the clocks of this machine; returns at once, connected or not.
     *
     * @param home the folder {@code MOTCUA_HOME}; the store lies in {@code kiosk/{device}} under it
     * @param printer closed with the device
     * @throws StoreFault if the store cannot be opened
     */
    public static KioskDevice open(DeviceCredential credential, Path home, TicketPrinter printer) {
        return open(credential, home, printer, DeviceClock.ofSystem());
    }

    /** The same with other clocks, such as those of a simulated day. */
    public static KioskDevice open(DeviceCredential credential, Path home, TicketPrinter printer, DeviceClock clock) {
        return new KioskDevice(credential, home, printer, clock);
    }

    /** The screen tells of these procedures; the office is told which, so that it notices another catalogue than its own. */
    public void tellsOf(Catalogue procedures) {
        status.tellsOf(procedures.fingerprint());
        link.publishStatus();
    }

    /** How its screen is, one word; null where it is as set. */
    void standsBehind(@Nullable String word) {
        status.standsBehind(word);
        link.publishStatus();
    }

    /** Adds a listener; what is known already is told at once, on the caller's thread. */
    public void listen(KioskListener listener) {
        listeners.add(listener);
        desk.config().ifPresent(listener::configured);
        listener.connectedChanged(connected);
    }

    /** Calls {@code listener} with every ticket that the office has committed. */
    public void onAcked(Consumer<UUID> listener) {
        listeners.add(new KioskListener() {
            @Override
            public void acknowledged(UUID ticket) {
                listener.accept(ticket);
            }
        });
    }

    /** As {@link #issue(String, boolean, Language)} with a Vietnamese paper. */
    public IssueResult issue(String service, boolean priority) {
        return issue(service, priority, Language.VIETNAMESE);
    }

    /**
     * Gives the next number for {@code service}, on the disk when this returns, and sends it to the printer and the
     * office without waiting for either.
     */
    public IssueResult issue(String service, boolean priority, Language language) {
        return issueLater(service, priority, language).join();
    }

    /** As {@link #issue} without waiting; never completes exceptionally. */
    public CompletableFuture<IssueResult> issueLater(String service, boolean priority, Language language) {
        return issueLater(service, new Needs(priority, false), language);
    }

    /** The same for somebody who said more of themselves. */
    public CompletableFuture<IssueResult> issueLater(String service, Needs needs, Language language) {
        return issueLater(new TicketDesk.Wish(service, needs, false), language);
    }

    /** The number of somebody who booked: the office binds it to the booking with this code, if there is one. */
    public CompletableFuture<IssueResult> issueBooked(String service, String code, Needs needs, Language language) {
        return issueLater(new TicketDesk.Wish(service, needs, true, code), language);
    }

    /** Prints the slip of a booking, as {@link #printList} a list. */
    public CompletableFuture<Optional<PrinterFault>> printBooking(Bookings.Booking booking, Language language) {
        return slip(config -> BookingPaper.of(booking, config, language));
    }

    /** Prints a slip that names the office; complete when its fate is known, with the reason if it did not come out. */
    CompletableFuture<Optional<PrinterFault>> slip(Function<DeviceConfig, Paper> paper) {
        return desk.config()
                .map(config -> printing.slip(paper.apply(config)))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.of(PrinterFault.BROKEN)));
    }

    /** Calls an officer to this machine, or says that nobody is needed; listeners hear whether the call left. */
    public void callForHelp(boolean wanted) {
        help.wanted(wanted);
    }

    /** Takes answers to the survey and sends them on. */
    SurveyBox survey() {
        return survey;
    }

    /** As {@link #issue(String, boolean)}, also while the service is closed: for trials when the office serves nobody. */
    public IssueResult issueEvenClosed(String service, boolean priority) {
        return issueLater(new TicketDesk.Wish(service, new Needs(priority, false), true), Language.VIETNAMESE)
                .join();
    }

    private CompletableFuture<IssueResult> issueLater(TicketDesk.Wish wish, Language language) {
        return readiness
                .whenKnown()
                .thenCompose(_ -> desk.issueLater(
                        wish, announcement(wish.service(), wish.needs().priority())))
                .thenApply(result -> {
                    if (result instanceof IssueResult.Issued(var ticket)) {
                        desk.config()
                                .ifPresent(config ->
                                        printing.print(new TicketPrinting.Order(ticket, config, language, 0)));
                    }
                    return result;
                });
    }

    /** Prints the paper of a ticket once more, marked as a copy; the number stays what it is. Returns at once. */
    public void reprint(IssuedTicket ticket, Language language) {
        desk.config().ifPresent(config -> printing.reprint(ticket, config, language));
    }

    /**
     * Prints the list of papers of a procedure, behind the tickets that wait; complete when its fate is known, with the
     * reason if it did not come out, never exceptionally.
     */
    public CompletableFuture<Optional<PrinterFault>> printList(Procedure procedure, Language language) {
        return slip(config -> GuidePaper.of(procedure, config, language, officeTime()));
    }

    /** Nothing is announced from a picture that may be old: without a link the citizen gets the number alone. */
    private TicketDesk.Announcement announcement(String service, boolean priority) {
        QueueView seen = queue;
        ServiceQueue waiting = connected ? seen.of(service) : null;
        if (waiting == null) {
            return TicketDesk.Announcement.NONE;
        }
        int ahead = priority ? waiting.priorityWaiting() : waiting.waiting();
        return new TicketDesk.Announcement(ahead, waiting.range(priority), seen.version());
    }

    /**
     * Waits until numbers can be given: configured, the date known, leases at hand.
     *
     * @return false if that did not come about within {@code patience}
     */
    public boolean awaitLeases(Duration patience) throws InterruptedException {
        return readiness.within(patience);
    }

    /** What the printer said of itself last. */
    public PrinterStatus printer() {
        return printing.lastStatus();
    }

    /** Whether the link to the office stands. */
    public boolean isConnected() {
        return connected;
    }

    /** Events that the office has not acknowledged. */
    public long backlog() {
        return outbox.backlog();
    }

    /** The device's clock, which learns the office's time from acks. */
    public DeviceClock clock() {
        return clock;
    }

    /** What the office last configured, or null before the first time. */
    public @Nullable DeviceConfig config() {
        return desk.config().orElse(null);
    }

    private DeviceStatus status() {
        // The link asks while it is opened, before there is anybody to call for.
        return status.now(printing.lastStatus(), help == null ? null : help.since());
    }

    private Instant officeTime() {
        return clock.officeTime().orElse(clock.now().wall());
    }

    /** Finishes the ticket in the printer, says good-bye to the office and closes the store. */
    @Override
    public void close() {
        printing.close();
        link.close();
        store.close();
    }

    private final class FromPrinter implements TicketPrinting.Listener {
        @Override
        public void paperMissing(UUID ticket, PrinterFault fault) {
            listeners.forEach(listener -> listener.paperMissing(ticket, fault));
            link.publishStatus().thenAccept(taken -> {
                if (taken) {
                    Instant now = officeTime();
                    listeners.forEach(listener -> listener.officeTold(now));
                }
            });
        }

        @Override
        public void statusChanged(PrinterStatus now) {
            link.publishStatus();
            listeners.forEach(listener -> listener.printerChanged(now));
        }
    }

    private final class FromOffice implements OfficeListener {
        @Override
        public void configured(DeviceConfig config) {
            readiness.look();
            listeners.forEach(listener -> listener.configured(config));
        }

        @Override
        public void reprintAsked(UUID ticket) {
            // Looked up on the disk: not on the link's thread.
            Thread.ofVirtual()
                    .name("reprint")
                    .start(() -> desk.config()
                            .ifPresent(config -> issued.find(ticket, config)
                                    .ifPresentOrElse(
                                            known -> printing.reprint(known, config, Language.VIETNAMESE),
                                            () -> LOG.log(Level.WARNING, "No copy of {0}: not issued here.", ticket))));
        }

        @Override
        public void queueChanged(QueueSnapshot snapshot) {
            queue = Translation.queue(snapshot);
            listeners.forEach(listener -> listener.queueChanged(snapshot));
        }

        @Override
        public void connectedChanged(boolean now) {
            connected = now;
            listeners.forEach(listener -> listener.connectedChanged(now));
        }

        @Override
        public void acknowledged(UUID ticket) {
            listeners.forEach(listener -> listener.acknowledged(ticket));
        }

        @Override
        public void clockLearned() {
            readiness.known();
            readiness.look();
        }
    }
}
