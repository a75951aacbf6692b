package vn.motcua.kiosk.model;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * The kiosk's behaviour: touches and news in, one immutable {@link KioskState} out.
 *
 * <p>Thread: confined to one thread (the screen's). Time comes in with {@link #tick(long)}; nothing here reads a clock.
 * Double touches are caught by {@link KioskState#issuing()}: from the touch on a tile until the screen changes no
 * other touch is heard, so that two taps give one number.
 */
public final class KioskModel extends PlainEvents {
    private final TicketSource tickets;
    private final OfficeDesk office;
    private final Stay stay;
    private final GuideTouches guide;
    private final SurveyTouches survey;
    private final DossierTouches dossier = new DossierTouches(this);
    private final TicketTouches ticket;
    private final ScanTouches scans = new ScanTouches(this);
    private final BookingTouches booking;
    private final FeedbackTouches feedback;
    private final CaseTouches cases = new CaseTouches(this);
    private Consumer<KioskState> view = _ -> {};
    private KioskState state = KioskState.AT_START;
    private boolean storeWell = true;

    /**
     * @param tickets where numbers come from
     * @param timings how long screens stay
     */
    public KioskModel(TicketSource tickets, Timings timings) {
        this(tickets, OfficeDesk.NOT_REACHABLE, timings);
    }

    /**
     * The same with an office to ask.
     *
     * @param office what only the office can answer
     */
    public KioskModel(TicketSource tickets, OfficeDesk office, Timings timings) {
        this.tickets = tickets;
        this.office = office;
        this.stay = new Stay(timings);
        this.guide = new GuideTouches(this, tickets);
        this.survey = new SurveyTouches(this, tickets);
        this.ticket = new TicketTouches(this, tickets);
        this.feedback = new FeedbackTouches(this, tickets);
        this.booking = new BookingTouches(this, tickets);
    }

    /** {@code view} gets the present state now and every new one on the thread of the event that made it. */
    public void watch(Consumer<KioskState> view) {
        this.view = view;
        view.accept(state);
    }

    @Override
    public KioskState state() {
        return state;
    }

    /** The office's configuration came: services, names, colours. */
    public void configured(Offer offer) {
        boolean first =
                state.screen() instanceof Screen.NotReady(NotReadyReason reason) && reason == NotReadyReason.STARTING;
        KioskState next = (first ? begin(new Screen.Home(0)) : state).with(offer);
        boolean gone = next.screen() instanceof Screen.Home home
                && home.group() != null
                && offer.group(home.group()).isEmpty();
        publish(gone ? next.with(new Screen.Home(0)) : next);
    }

    /** The paper of {@code ticket} did not come out; changes the screen only while that ticket is shown. */
    public void paperMissing(UUID ticket, PrinterFault fault) {
        Screen next = ScreenNews.paperMissing(state.screen(), ticket, fault);
        if (!next.equals(state.screen())) {
            publish(begin(next));
        }
    }

    /**
     * The kiosk's own store takes tickets again, or does not. Nobody is asked to choose what cannot be given; whoever has a
     * number keeps it on the screen.
     */
    public void storeChanged(boolean well) {
        storeWell = well;
        switch (state.screen()) {
            case Screen.NotReady(NotReadyReason reason)
            when !well || reason == NotReadyReason.STORE_FAILED -> publish(fresh(homeOrNotReady()));
            case Screen.Attract _, Screen.Home _, Screen.StillThere _ when !well -> publish(fresh(homeOrNotReady()));
            default -> {}
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
     * Time went on, and nobody is being read to.
     *
     * @param monotonicMillis any clock that never steps back
     */
    public void tick(long monotonicMillis) {
        tick(monotonicMillis, false);
    }

    /**
     * Time went on.
     *
     * @param monotonicMillis any clock that never steps back
     * @param reading whether the screen is just being read to somebody: who listens can neither answer nor see the count
     */
    public void tick(long monotonicMillis, boolean reading) {
        stay.tick(monotonicMillis);
        booking.tick(monotonicMillis);
        if (reading) {
            stay.hold(state.screen());
        }
        if (stay.firstTick()) {
            publish(begin(state.screen()));
        } else if (stay.over()) {
            timeIsUp();
        } else {
            publish(stay.counted(state));
        }
    }

    /** A finger or a key touched the machine anywhere: the idle time starts again. */
    public void touched() {
        switch (state.screen()) {
            case Screen.Attract _ -> publish(begin(homeOrNotReady()));
            case Screen.StillThere still -> publish(begin(still.resume()));
            default -> {
                if (!Stay.ends(state.screen())) {
                    publish(begin(state.screen()));
                }
            }
        }
    }

    /** A key of the keypad was pressed: whoever goes about by keys gets the whole time again, also where a page ends by itself. */
    public void keyed() {
        if (Stay.ends(state.screen())) {
            publish(begin(state.screen()));
        } else {
            touched();
        }
    }

    /** A tile was touched: takes a number. Does nothing while one is being taken or the service is closed. */
    public void serviceChosen(String id) {
        if (state.issuing() || !(state.screen() instanceof Screen.Home || state.screen() instanceof Screen.Checklist)) {
            return;
        }
        state.offer().service(id).filter(Service::open).ifPresent(service -> {
            publish(state.withIssuing(true));
            tickets.take(id, state.needs(), state.appearance().language(), result -> issued(service, result));
        });
    }

    /** The tile of a group was touched: its services come. */
    public void groupChosen(String id) {
        if (!state.issuing()
                && state.screen() instanceof Screen.Home
                && state.offer().group(id).isPresent()) {
            publish(begin(new Screen.Home(id, 0)));
        }
    }

    /** A door of the first page was touched. */
    public void opened(Door door) {
        switch (door) {
            case GUIDE -> guide.open();
            case SURVEY -> survey.open();
            case DOSSIER -> dossier.open();
            case APPOINTMENT -> booking.open();
            case FEEDBACK -> feedback.open();
        }
    }

    /** The door to everything beside numbers. */
    public void othersOpened(int page) {
        show(new Screen.Others(page));
    }

    /** What only the office can answer. */
    OfficeDesk office() {
        return office;
    }

    /** Touches in the procedure guide. */
    public GuideTouches guide() {
        return guide;
    }

    /** Touches in the survey. */
    public SurveyTouches survey() {
        return survey;
    }

    /** Touches of whoever scans the own ticket. */
    public TicketTouches ticket() {
        return ticket;
    }

    /** Touches in the look-up of a dossier. */
    public DossierTouches dossier() {
        return dossier;
    }

    /** Touches on the way to an appointment. */
    public BookingTouches booking() {
        return booking;
    }

    /** Touches of whoever writes to the office. */
    public FeedbackTouches feedback() {
        return feedback;
    }

    /** Touches of whoever looks feedback up. */
    public CaseTouches cases() {
        return cases;
    }

    /** The disk is being written: no touch is heard until the screen changes. */
    void busy() {
        publish(state.withIssuing(true));
    }

    /** What was asked of the disk is done. */
    public void ended(Screen next) {
        publish(begin(next));
    }

    /** An answer came to whoever asked, if they are still there; says whether they are. */
    boolean settled(Screen asking, Screen answered) {
        Screen next = ScreenNews.settled(state.screen(), asking, answered);
        boolean there = !next.equals(state.screen());
        if (there) {
            publish(begin(next));
        }
        return there;
    }

    /** News for the screen that is shown: its count goes on, and a number that is being taken stays taken. */
    void told(Screen next) {
        publish(state.with(next));
    }

    long nowMillis() {
        return stay.nowMillis();
    }

    /** A code was scanned. */
    public void scanned(ScannedCode code) {
        scans.scanned(code);
    }

    /** The scanned code is to be followed, whatever else was begun. */
    public void scanFollowed() {
        scans.followed();
    }

    /** Another page of an errand. */
    void show(Screen next) {
        if (!state.issuing()) {
            publish(begin(next));
        }
    }

    /** Whoever is about to take a number where there is no room for the switches wants them. */
    public void needsAsked() {
        if (state.screen() instanceof Screen.Home
                || state.screen() instanceof Screen.Checklist
                || BookingTouches.leadsToNumber(state.screen())) {
            show(new Screen.NeedsAsked(state.screen()));
        }
    }

    /** The switches of the one who stands there can be touched here. */
    private boolean asksNeeds() {
        return !state.issuing()
                && (state.screen() instanceof Screen.Home || state.screen() instanceof Screen.NeedsAsked);
    }

    /** The priority switch was touched. */
    public void priorityToggled() {
        if (asksNeeds()) {
            publish(state.with(state.needs().withOtherPriority()));
        }
    }

    /** The switch "I need an interpreter" was touched. */
    public void interpreterToggled() {
        if (asksNeeds()) {
            publish(state.with(state.needs().withOtherInterpreter()));
        }
    }

    /** The tile "other services" was touched. */
    public void nextPage() {
        if (!state.issuing() && state.screen() instanceof Screen.Home home) {
            publish(begin(new Screen.Home(home.group(), home.page() + 1)));
        }
    }

    /** The call button: an officer is asked to come; the screen stays behind it. */
    public void helpCalled() {
        if (state.issuing() || state.screen() instanceof Screen.Help) {
            return;
        }
        Screen behind = ScreenNews.behindHelp(state.screen(), homeOrNotReady());
        publish(begin(new Screen.Help(behind, null, true)));
        tickets.callForHelp(true);
    }

    /** "Nobody is needed any more." */
    public void helpNotNeeded() {
        if (state.screen() instanceof Screen.Help help) {
            tickets.callForHelp(false);
            publish(begin(help.resume()));
        }
    }

    /** The Home button: first page, nothing said of oneself, the citizen's appearance kept. */
    public void home() {
        if (state.canGoHome()) {
            publish(begin(homeOrNotReady()).with(Needs.NONE));
        }
    }

    /** The Back button. */
    public void back() {
        if (state.canGoBack()) {
            publish(begin(ScreenNews.before(cases.seen(state.screen()), homeOrNotReady())));
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
        publish(begin(ScreenNews.after(result, service)));
    }

    private void timeIsUp() {
        switch (state.screen()) {
            case Screen.Attract _ -> publish(fresh(state.screen()));
            case Screen.Home home ->
                publish(state.untouched() ? fresh(new Screen.Attract()) : begin(new Screen.StillThere(home)));
            case Screen.StillThere _ -> publish(fresh(new Screen.Attract()));
            case Screen.SurveyThanks _, Screen.FeedbackSent _ -> publish(fresh(homeOrNotReady()));
            case Screen.Booking(BookingStep step) when step.ends() -> publish(fresh(homeOrNotReady()));
            case Screen.Search _, Screen.Checklist _, Screen.Errand _ ->
                publish(begin(new Screen.StillThere(state.screen())));
            case Screen.Help help -> publish(begin(help.resume()));
            case Screen.NotReady _, Screen.TicketShown _, Screen.PaperMissing _ -> publish(fresh(homeOrNotReady()));
        }
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
        return begin(next).with(Appearance.DEFAULT).with(Needs.NONE);
    }

    /** The state at the start of {@code next}: its count begins; what was said outlives pages, questions and help. */
    private KioskState begin(Screen next) {
        boolean keeps = !(next instanceof Screen.Attract || next instanceof Screen.NotReady) && !Stay.ends(next);
        stay.begin(next);
        return stay.counted(state.with(next)
                .withIssuing(state.issuing() && next.equals(state.screen()))
                .with(keeps ? state.needs() : Needs.NONE));
    }

    @Override
    void publish(KioskState next) {
        if (!next.equals(state)) {
            Screen left = state.screen();
            state = next;
            survey.left(left, next.screen());
            booking.left(next.screen());
            view.accept(next);
        }
    }
}
