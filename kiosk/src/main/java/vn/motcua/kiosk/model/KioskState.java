package vn.motcua.kiosk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the view needs to draw, in one immutable value.
 *
 * @param screen what is shown
 * @param appearance how the citizen set the screen
 * @param needs what the citizen said of themselves
 * @param issuing whether a number is being taken: touches are ignored until the screen changes
 * @param offer what the office offers here
 * @param queue who waits
 * @param connected whether the office is reachable now
 * @param secondsLeft seconds until this screen ends by itself; 0 where none is counted
 * @param secondsTotal the seconds that count began with
 */
public record KioskState(
        Screen screen,
        Appearance appearance,
        Needs needs,
        boolean issuing,
        Offer offer,
        QueueView queue,
        boolean connected,
        int secondsLeft,
        int secondsTotal) {
    static final KioskState AT_START = new KioskState(
            new Screen.NotReady(NotReadyReason.STARTING),
            Appearance.DEFAULT,
            Needs.NONE,
            false,
            Offer.NONE,
            QueueView.UNKNOWN,
            false,
            0,
            0);

    /** The office; absent until its first configuration came. */
    public @Nullable Office office() {
        return offer.office();
    }

    /** Every service in the office's order. */
    public List<Service> services() {
        return offer.services();
    }

    /** Whether the priority switch is on. */
    public boolean priority() {
        return needs.priority();
    }

    KioskState with(Screen next) {
        return new KioskState(next, appearance, needs, issuing, offer, queue, connected, secondsLeft, secondsTotal);
    }

    KioskState with(Appearance next) {
        return new KioskState(screen, next, needs, issuing, offer, queue, connected, secondsLeft, secondsTotal);
    }

    KioskState with(Needs next) {
        return new KioskState(screen, appearance, next, issuing, offer, queue, connected, secondsLeft, secondsTotal);
    }

    KioskState with(QueueView next) {
        return new KioskState(screen, appearance, needs, issuing, offer, next, connected, secondsLeft, secondsTotal);
    }

    KioskState with(Offer next) {
        return new KioskState(screen, appearance, needs, issuing, next, queue, connected, secondsLeft, secondsTotal);
    }

    KioskState withIssuing(boolean next) {
        return new KioskState(screen, appearance, needs, next, offer, queue, connected, secondsLeft, secondsTotal);
    }

    KioskState withConnected(boolean next) {
        return new KioskState(screen, appearance, needs, issuing, offer, queue, next, secondsLeft, secondsTotal);
    }

    KioskState withSeconds(int left, int total) {
        return new KioskState(screen, appearance, needs, issuing, offer, queue, connected, left, total);
    }

    /** The same on the first page of tiles, because another size of type puts others on each page. */
    KioskState onFirstPage() {
        if (screen instanceof Screen.Search found && found.page() > 0) {
            return with(new Screen.Search(found.typed(), found.typing(), 0, found.field()));
        }
        boolean deep = screen instanceof Screen.Home home && home.page() > 0;
        boolean others = screen instanceof Screen.Others list && list.page() > 0;
        return others ? with(new Screen.Others(0)) : deep && !issuing ? with(new Screen.Home(0)) : this;
    }

    /** Whether this is how every citizen finds the machine: nothing said, nothing set. */
    boolean untouched() {
        return screen instanceof Screen.Home home
                && home.first()
                && needs.equals(Needs.NONE)
                && appearance.equals(Appearance.DEFAULT);
    }

    /** The same when no number is being taken: what leads where does not change for that moment. */
    public KioskState withoutIssuing() {
        return issuing ? withIssuing(false) : this;
    }

    /** Whether the Home button leads anywhere. */
    public boolean canGoHome() {
        return office() != null && !issuing && !(screen instanceof Screen.Home home && home.first());
    }

    /** Whether the Back button leads anywhere. */
    public boolean canGoBack() {
        // What is being kept comes on a page of its own: whoever had gone would be thrown back to it.
        return !issuing
                && switch (screen) {
                    case Screen.Home home -> !home.first();
                    case Screen.NotReady _, Screen.StillThere _ -> office() != null;
                    // What was booked is booked: the page before it would offer it once more.
                    case Screen.Booking(BookingStep step) -> !step.ends();
                    case Screen.Help _, Screen.Search _, Screen.Checklist _, Screen.Errand _ -> true;
                    case Screen.Attract _, Screen.TicketShown _, Screen.PaperMissing _ -> false;
                };
    }
}
