package vn.motcua.kiosk;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Letters;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.OfficeDesk;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.SurveyReply;
import vn.motcua.kiosk.model.TicketSource;
import vn.motcua.kiosk.model.Timings;
import vn.motcua.kiosk.model.Visit;
import vn.motcua.kiosk.outbox.StorageState;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.QueueSnapshot;
import vn.motcua.protocol.guide.Catalogue;
import vn.motcua.protocol.guide.Procedure;

/** Joins the device to the model of its screen: every word of the device reaches the model on the screen's thread. */
public final class KioskScreen implements KioskListener {
    private static final System.Logger LOG = System.getLogger(KioskScreen.class.getName());

    private final KioskDevice device;
    private final Executor screenThread;
    private final KioskModel model;
    private final Catalogue guide;
    private boolean storeWell = true;
    private volatile Set<String> unknownServices = Set.of();

    private KioskScreen(KioskDevice device, OfficeDesk office, Executor screenThread, Catalogue guide) {
        this.guide = guide;
        this.device = device;
        this.screenThread = screenThread;
        this.model = new KioskModel(
                new TicketSource() {
                    @Override
                    public void take(String service, Needs needs, Language language, Consumer<IssueResult> done) {
                        device.issueLater(service, needs, language)
                                .thenAccept((IssueResult result) -> screenThread.execute(() -> done.accept(result)));
                    }

                    @Override
                    public void takeBooked(
                            String service, String code, Needs needs, Language language, Consumer<IssueResult> done) {
                        device.issueBooked(service, code, needs, language)
                                .thenAccept((IssueResult result) -> screenThread.execute(() -> done.accept(result)));
                    }

                    @Override
                    public void printBooking(
                            Bookings.Booking booking, Language language, Consumer<@Nullable PrinterFault> done) {
                        device.printBooking(booking, language)
                                .thenAccept(fault -> screenThread.execute(() -> done.accept(fault.orElse(null))));
                    }

                    @Override
                    public void printFeedback(String code, Letters.Outcome.Received received, Language language) {
                        // It stands on the glass for a minute anyway, and the printer's own fault is told there.
                        device.slip(config -> FeedbackSlip.of(code, received, config, language));
                    }

                    @Override
                    public void reprint(IssuedTicket ticket, Language language) {
                        device.reprint(ticket, language);
                    }

                    @Override
                    public void printList(
                            Procedure procedure, Language language, Consumer<@Nullable PrinterFault> done) {
                        device.printList(procedure, language)
                                .thenAccept(fault -> screenThread.execute(() -> done.accept(fault.orElse(null))));
                    }

                    @Override
                    public void answer(SurveyReply reply, Consumer<SurveyReply.Outcome> done) {
                        device.survey()
                                .keep(reply)
                                .thenAccept(outcome -> screenThread.execute(() -> done.accept(outcome)));
                    }

                    @Override
                    public void answering(SurveyReply reply) {
                        device.survey().answering(reply);
                    }

                    @Override
                    public void given(Visit visit, Consumer<Optional<SurveyReply>> done) {
                        device.survey()
                                .given(visit)
                                .thenAccept(given -> screenThread.execute(() -> done.accept(given)));
                    }

                    @Override
                    public void ticking(Visit visit, List<String> reasons) {
                        device.survey().ticking(visit, reasons);
                    }

                    @Override
                    public void because(Visit visit, List<String> reasons, Runnable done) {
                        device.survey().because(visit, reasons).thenRun(() -> screenThread.execute(done));
                    }

                    @Override
                    public void beside(Visit visit, String ref) {
                        device.survey().beside(visit, ref);
                    }

                    @Override
                    public void callForHelp(boolean wanted) {
                        device.callForHelp(wanted);
                    }
                },
                office,
                Timings.USUAL);
    }

    /**
     * Makes the model of {@code device}'s screen.
     *
     * @param office what only the office can answer
     * @param guide the procedures it tells of
     * @param screenThread runs what it is given on the one thread the model lives on
     */
    public static KioskModel modelOf(KioskDevice device, OfficeDesk office, Catalogue guide, Executor screenThread) {
        KioskScreen screen = new KioskScreen(device, office, screenThread, guide);
        device.tellsOf(guide);
        device.listen(screen);
        screen.watchStore();
        return screen.model;
    }

    /** The store may be in trouble before anybody listens, so it is asked, once a second, for as long as the program. */
    private void watchStore() {
        ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("kiosk-store-watch").factory());
        seconds.scheduleWithFixedDelay(this::askStore, 0, 1, TimeUnit.SECONDS);
    }

    private void askStore() {
        boolean well = device.storage() == StorageState.OK;
        if (well != storeWell) {
            storeWell = well;
            screenThread.execute(() -> model.storeChanged(well));
        }
    }

    @Override
    public void configured(DeviceConfig config) {
        sayUnknownServices(config);
        var offer = Translation.offer(config).with(guide);
        screenThread.execute(() -> model.configured(offer));
    }

    /** A guide may name services that this office does not have: its readers are sent to the help desk, and it is said. */
    private void sayUnknownServices(DeviceConfig config) {
        Set<String> known =
                config.services().stream().map(DeviceConfig.Service::id).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (Procedure procedure : guide.procedures()) {
            if (procedure.service() != null && !known.contains(procedure.service())) {
                unknown.add(procedure.service());
            }
        }
        if (!unknown.isEmpty() && !unknown.equals(unknownServices)) {
            LOG.log(Level.WARNING, "The guide names services that the office does not have: {0}.", unknown);
        }
        unknownServices = unknown;
    }

    @Override
    public void queueChanged(QueueSnapshot snapshot) {
        var queue = Translation.queue(snapshot);
        screenThread.execute(() -> model.queueChanged(queue));
    }

    @Override
    public void connectedChanged(boolean connected) {
        screenThread.execute(() -> model.connectedChanged(connected));
    }

    @Override
    public void paperMissing(UUID ticket, PrinterFault fault) {
        boolean well = isWell(device.printer());
        screenThread.execute(() -> {
            model.paperMissing(ticket, fault);
            model.printerChanged(well);
        });
    }

    @Override
    public void printerChanged(PrinterStatus status) {
        screenThread.execute(() -> model.printerChanged(isWell(status)));
    }

    private static boolean isWell(PrinterStatus status) {
        return status == PrinterStatus.READY || status == PrinterStatus.PAPER_LOW;
    }

    @Override
    public void officeTold(Instant at) {
        screenThread.execute(() -> model.officeTold(at));
    }

    @Override
    public void helpTold(@Nullable Instant at) {
        screenThread.execute(() -> model.helpTold(at));
    }
}
