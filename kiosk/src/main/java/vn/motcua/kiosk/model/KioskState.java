package vn.motcua.kiosk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the view needs to draw, in one immutable value.
 *
 * @param screen what is shown
 * @param appearance how the citizen set the screen
 * @param priority whether the priority switch is on
 * @param issuing whether a number is being taken: touches are ignored until the screen changes
 * @param office the office; absent until its first configuration came
 * @param services services in the office's order, never by load
 * @param queue who waits
 * @param connected whether the office is reachable now
 * @param secondsLeft seconds until this screen ends by itself; 0 where none is counted
 * @param secondsTotal the seconds that count began with
 */
public record KioskState(
        Screen screen,
        Appearance appearance,
        boolean priority,
        boolean issuing,
        @Nullable Office office,
        List<Service> services,
        QueueView queue,
        boolean connected,
        int secondsLeft,
        int secondsTotal) {
    /** Copies the list. */
    public KioskState {
        services = List.copyOf(services);
    }

    KioskState with(Screen next) {
        return new KioskState(
                next, appearance, priority, issuing, office, services, queue, connected, secondsLeft, secondsTotal);
    }

    KioskState with(Appearance next) {
        return new KioskState(
                screen, next, priority, issuing, office, services, queue, connected, secondsLeft, secondsTotal);
    }

    KioskState with(QueueView next) {
        return new KioskState(
                screen, appearance, priority, issuing, office, services, next, connected, secondsLeft, secondsTotal);
    }

    KioskState with(Office nextOffice, List<Service> nextServices) {
        return new KioskState(
                screen,
                appearance,
                priority,
                issuing,
                nextOffice,
                nextServices,
                queue,
                connected,
                secondsLeft,
                secondsTotal);
    }

    KioskState withPriority(boolean next) {
        return new KioskState(
                screen, appearance, next, issuing, office, services, queue, connected, secondsLeft, secondsTotal);
    }

    KioskState withIssuing(boolean next) {
        return new KioskState(
                screen, appearance, priority, next, office, services, queue, connected, secondsLeft, secondsTotal);
    }

    KioskState withConnected(boolean next) {
        return new KioskState(
                screen, appearance, priority, issuing, office, services, queue, next, secondsLeft, secondsTotal);
    }

    KioskState withSeconds(int left, int total) {
        return new KioskState(screen, appearance, priority, issuing, office, services, queue, connected, left, total);
    }

    /** Whether the Home button leads anywhere. */
    public boolean canGoHome() {
        return office != null && !issuing && !(screen instanceof Screen.Home home && home.page() == 0);
    }

    /** Whether the Back button leads anywhere. */
    public boolean canGoBack() {
        return switch (screen) {
            case Screen.Home home -> home.page() > 0;
            case Screen.NotReady _, Screen.StillThere _ -> office != null;
            case Screen.Attract _, Screen.TicketShown _, Screen.PaperMissing _ -> false;
        };
    }
}
