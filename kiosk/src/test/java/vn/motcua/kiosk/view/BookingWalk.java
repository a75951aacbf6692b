package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.view.Booth.Fault;

/** Appointments: made, come to, given up. */
final class BookingWalk extends FlowWalk {
    private static final String CODE = "K7MP2QXR";

    BookingWalk(Booth booth, FlowRow row) {
        super(booth, row);
    }

    void booking() {
        if (daysOf("ho-tich")) {
            booked("ho-tich 2026-11-25T02:00:00Z");
        }
    }

    /** An officer comes: not without a telephone number. */
    void homeService() {
        if (daysOf("chung-thuc")) {
            booth.choose("booking-home");
            booked("chung-thuc 2026-11-25T02:00:00Z at home");
        }
    }

    /** To the days of this service; false: the office was away, and the citizen went home. */
    private boolean daysOf(String service) {
        door("appointment");
        booth.choose("booking-new", "booking-service-" + service);
        if (row.fault() == Fault.AWAY) {
            notReached();
            booth.choose("bar-home");
            return false;
        }
        return true;
    }

    private void notReached() {
        assertThat(step())
                .isInstanceOfSatisfying(
                        BookingStep.Trouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(BookingStep.Reason.NOT_REACHABLE));
        assertThat(booth.has("booking-again")).isTrue();
    }

    /** From the days to the slip; an office that went away is asked once more, and books once. */
    private void booked(String expected) {
        booth.choose("booking-day-2026-11-25", "booking-slot-0900").type("0912345678");
        onward("booking-typed");
        booth.goesAway();
        booth.choose("booking-book");
        if (away()) {
            notReached();
            booth.comesBack();
            booth.choose("booking-again");
        }
        assertThat(booth.booked).containsExactly(expected);
        assertThat(booth.slips).containsExactly(CODE + " " + row.language());
        assertThat(step())
                .isInstanceOfSatisfying(
                        BookingStep.Booked.class,
                        booked -> assertThat(booked.noSlip()).isEqualTo(booth.noSlip() != null));
        assertThat(booth.words()).contains("K7MP-2QXR");
        booth.choose("done");
    }

    private void codeTyped() {
        door("appointment");
        booth.choose("booking-have").type(CODE);
        onward("booking-typed");
    }

    void checkIn() {
        codeTyped();
        checkedIn();
    }

    /** The code of the slip, held before the scanner on the first page. */
    void checkInScanned() {
        scanned("https://binhan.example.vn/a/" + CODE);
        checkedIn();
    }

    private void checkedIn() {
        if (row.fault() == Fault.AWAY) {
            assertThat(step()).isInstanceOf(BookingStep.Unchecked.class);
            booth.choose("booking-service-chung-thuc");
        } else {
            booth.goesAway();
            booth.choose("booking-check-in");
        }
        assertThat(booth.tickets).containsExactly("chung-thuc " + row.language() + " " + CODE);
        numberInHand();
    }

    void cancel() {
        codeTyped();
        if (row.fault() == Fault.AWAY) {
            assertThat(step()).as("nothing was given up").isInstanceOf(BookingStep.Unchecked.class);
            booth.choose("bar-home");
            assertThat(booth.cancelled).isEmpty();
        } else {
            booth.choose("booking-cancel");
            booth.goesAway();
            booth.choose("booking-give-up");
            if (away()) {
                notReached();
                assertThat(booth.cancelled).isEmpty();
                booth.comesBack();
                booth.choose("booking-again", "booking-give-up");
            }
            assertThat(booth.cancelled).containsExactly(CODE);
            booth.choose("done");
        }
    }

    private BookingStep step() {
        return ((Screen.Booking) booth.model.state().screen()).step();
    }
}
