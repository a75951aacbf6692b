package vn.motcua.kiosk.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The kiosk's behaviour: touches and news in, one immutable {@link KioskState} out.
 *
 * <p>Thread: confined to one thread (the screen's). Time comes in with {@link #tick(long)}; nothing here reads a clock.
 * Double touches are caught by {@link KioskState#issuing()}: from the touch on a tile until the screen changes no
 * other touch is heard, so that two taps give one number.
 */
public final class KioskModel {
    private final TicketSource tickets;
    private final Timings timings;
    private Consumer<KioskState> view = _ -> {};
    private KioskState state = new KioskState(
            new Screen.NotReady(NotReadyReason.STARTING),
            Appearance.DEFAULT,
            false,
            false,
            null,
            List.of(),
            QueueView.UNKNOWN,
            false,
            0,
            0);
    private long nowMillis;
    private long deadlineMillis;
    private boolean counting;
    private boolean storeWell = true;

    /**
     * @param tickets where numbers come from
     * @param timings how long screens stay
     */
    public KioskModel(TicketSource tickets, Timings timings) {
        this.tickets = tickets;
        this.timings = timings;
    }

    /** {@code view} gets the present state now and every new one on the thread of the event that made it. */
    public void watch(Consumer<KioskState> view) {
        this.view = view;
        view.accept(state);
    }

    /** The present state. */
    public KioskState state() {
        return state;
    }

    /** The office's configuration came: services, names, colours. */
    public void configured(Office office, List<Service> services) {
        boolean first =
                state.screen() instanceof Screen.NotReady(NotReadyReason reason) && reason == NotReadyReason.STARTING;
        publish(first ? begin(new Screen.Home(0)).with(office, services) : state.with(office, services));
    }

    /** A newer picture of the queue came. */
    public void queueChanged(QueueView queue) {
        publish(state.with(queue));
    }

    /** The link to the office came or went. */
    public void connectedChanged(boolean connected) {
        publish(state.withConnected(connected));
    }

    /** The paper of {@code ticket} did not come out; changes the screen only while that ticket is shown. */
    public void paperMissing(UUID ticket, PrinterFault fault) {
        if (state.screen() instanceof Screen.TicketShown shown
                && shown.ticket().ticket().equals(ticket)) {
            publish(begin(new Screen.PaperMissing(shown.ticket(), shown.service(), fault, null, false)));
        }
    }

    /** The office took the report that the printer is at fault. */
    public void officeTold(Instant at) {
        if (state.screen() instanceof Screen.PaperMissing missing && missing.officeToldAt() == null) {
            publish(state.with(new Screen.PaperMissing(
                    missing.ticket(), missing.service(), missing.fault(), at, missing.printerWell())));
        }
    }

    /** The printer recovered, or needs somebody again. */
    public void printerChanged(boolean well) {
        if (state.screen() instanceof Screen.PaperMissing missing && missing.printerWell() != well) {
            publish(state.with(new Screen.PaperMissing(
                    missing.ticket(), missing.service(), missing.fault(), missing.officeToldAt(), well)));
        }
    }

    /**
     * The kiosk's own store takes tickets again, or does not. Nobody is asked to choose what cannot be given; whoever has a
     * number keeps it on the screen.
     */
    public void storeChanged(boolean well) {
        storeWell = well;
        switch (state.screen()) {
            case Screen.NotReady(NotReadyReason reason) -> {
                if (!well || reason == NotReadyReason.STORE_FAILED) {
                    publish(fresh(homeOrNotReady()));
                }
            }
            case Screen.Attract _, Screen.Home _, Screen.StillThere _ -> {
                if (!well) {
                    publish(fresh(homeOrNotReady()));
                }
            }
            case Screen.TicketShown _, Screen.PaperMissing _ -> {}
        }
    }

    /** "Print my paper": the same number, marked as a copy. Does nothing while the printer is not well. */
    public void reprint() {
        if (state.screen() instanceof Screen.PaperMissing missing && missing.printerWell()) {
            publish(begin(new Screen.TicketShown(missing.ticket(), missing.service())));
            tickets.reprint(missing.ticket(), state.appearance().language());
        }
    }

    /**
     * Time went on.
     *
     * @param monotonicMillis any clock that never steps back
     */
    public void tick(long monotonicMillis) {
        nowMillis = monotonicMillis;
        if (!counting) {
            counting = true;
            publish(begin(state.screen()));
        } else if (nowMillis >= deadlineMillis) {
            timeIsUp();
        } else {
            publish(counted(state));
        }
    }

    /** A finger or a key touched the machine anywhere: the idle time starts again. */
    public void touched() {
        switch (state.screen()) {
            case Screen.Attract _ -> publish(begin(homeOrNotReady()));
            case Screen.StillThere still -> publish(begin(still.resume()));
            case Screen.Home _, Screen.NotReady _ -> publish(begin(state.screen()));
            case Screen.TicketShown _, Screen.PaperMissing _ -> {}
        }
    }

    /** A tile was touched: takes a number. Does nothing while one is being taken or the service is closed. */
    public void serviceChosen(String id) {
        Service service = serviceById(id);
        if (state.issuing() || service == null || !service.open() || !(state.screen() instanceof Screen.Home)) {
            return;
        }
        publish(state.withIssuing(true));
        tickets.take(id, state.priority(), state.appearance().language(), result -> issued(service, result));
    }

    /** The priority switch was touched. */
    public void priorityToggled() {
        if (!state.issuing() && state.screen() instanceof Screen.Home) {
            publish(state.withPriority(!state.priority()));
        }
    }

    /** The tile "other services" was touched. */
    public void nextPage() {
        if (!state.issuing() && state.screen() instanceof Screen.Home home) {
            publish(begin(new Screen.Home(home.page() + 1)));
        }
    }

    /** The language button: keeps the place. */
    public void languageSwitched() {
        publish(state.with(state.appearance().withOtherLanguage()));
    }

    /** The larger-text button: keeps the place, but starts at the first page because fewer tiles fit on one. */
    public void largeTextToggled() {
        KioskState next = state.with(state.appearance().withOtherTextSize());
        boolean deep = state.screen() instanceof Screen.Home home && home.page() > 0;
        publish(deep && !state.issuing() ? next.with(new Screen.Home(0)) : next);
    }

    /** The contrast button. */
    public void contrastToggled() {
        publish(state.with(state.appearance().withOtherContrast()));
    }

    /** The Home button: first page, priority off, the citizen's appearance kept. */
    public void home() {
        if (state.canGoHome()) {
            publish(begin(homeOrNotReady()).withPriority(false));
        }
    }

    /** The Back button. */
    public void back() {
        if (!state.canGoBack()) {
            return;
        }
        switch (state.screen()) {
            case Screen.Home home -> publish(begin(new Screen.Home(home.page() - 1)));
            case Screen.StillThere still -> publish(begin(still.resume()));
            case Screen.NotReady _ -> publish(begin(homeOrNotReady()));
            case Screen.Attract _, Screen.TicketShown _, Screen.PaperMissing _ -> {}
        }
    }

    /** "I need more time": the count of this screen starts again, or the screen before the question comes back. */
    public void moreTime() {
        publish(begin(state.screen() instanceof Screen.StillThere still ? still.resume() : state.screen()));
    }

    /** "Done": the session ends. */
    public void done() {
        publish(fresh(homeOrNotReady()));
    }

    private void issued(Service service, IssueResult result) {
        publish(begin(
                switch (result) {
                    case IssueResult.Issued(IssuedTicket ticket) -> new Screen.TicketShown(ticket, service);
                    case IssueResult.SeriesExhausted _ -> new Screen.NotReady(NotReadyReason.OUT_OF_NUMBERS);
                    case IssueResult.ServiceNotOffered _ -> new Screen.NotReady(NotReadyReason.SERVICE_CLOSED);
                    case IssueResult.NotConfigured _ -> new Screen.NotReady(NotReadyReason.STARTING);
                    case IssueResult.StoreFailed _ -> new Screen.NotReady(NotReadyReason.STORE_FAILED);
                }));
    }

    private void timeIsUp() {
        switch (state.screen()) {
            case Screen.Attract _ -> publish(begin(state.screen()));
            case Screen.Home home ->
                publish(nothingToLose(home) ? fresh(new Screen.Attract()) : begin(new Screen.StillThere(home)));
            case Screen.StillThere _ -> publish(fresh(new Screen.Attract()));
            case Screen.NotReady _, Screen.TicketShown _, Screen.PaperMissing _ -> publish(fresh(homeOrNotReady()));
        }
    }

    private boolean nothingToLose(Screen.Home home) {
        return home.page() == 0 && !state.priority() && state.appearance().equals(Appearance.DEFAULT);
    }

    /** Without an office there is nothing to choose; STARTING then waits for the first configuration. */
    private Screen homeOrNotReady() {
        if (!storeWell) {
            return new Screen.NotReady(NotReadyReason.STORE_FAILED);
        }
        return state.office() == null ? new Screen.NotReady(NotReadyReason.STARTING) : new Screen.Home(0);
    }

    /** The state of a new citizen. */
    private KioskState fresh(Screen next) {
        return begin(next).with(Appearance.DEFAULT).withPriority(false);
    }

    /** The state at the start of {@code next}: its count begins; priority outlives only pages and the idle question. */
    private KioskState begin(Screen next) {
        boolean keepsPriority = next instanceof Screen.Home || next instanceof Screen.StillThere;
        deadlineMillis = nowMillis + secondsOf(next) * 1000L;
        return counted(state.with(next)
                .withIssuing(state.issuing() && next.equals(state.screen()))
                .withPriority(state.priority() && keepsPriority));
    }

    private KioskState counted(KioskState next) {
        boolean shown = switch (next.screen()) {
            case Screen.TicketShown _, Screen.PaperMissing _, Screen.StillThere _ -> true;
            case Screen.Attract _, Screen.Home _, Screen.NotReady _ -> false;
        };
        if (!shown) {
            return next.withSeconds(0, 0);
        }
        int left = (int) Math.max(0, Math.ceilDiv(deadlineMillis - nowMillis, 1000L));
        return next.withSeconds(left, secondsOf(next.screen()));
    }

    private int secondsOf(Screen screen) {
        return switch (screen) {
            case Screen.TicketShown _ -> timings.ticket();
            case Screen.PaperMissing _ -> timings.fault();
            case Screen.StillThere _ -> timings.warning();
            case Screen.Attract _, Screen.Home _, Screen.NotReady _ -> timings.idle();
        };
    }

    private @Nullable Service serviceById(String id) {
        for (Service service : state.services()) {
            if (service.id().equals(id)) {
                return service;
            }
        }
        return null;
    }

    private void publish(KioskState next) {
        if (!next.equals(state)) {
            state = next;
            view.accept(next);
        }
    }
}
