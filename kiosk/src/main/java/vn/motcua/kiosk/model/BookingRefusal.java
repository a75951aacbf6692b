package vn.motcua.kiosk.model;

import vn.motcua.kiosk.model.BookingStep.Reason;

/** What to do after the office said no. */
final class BookingRefusal {
    private static final String PERSON_FULL = "person-day-full";

    private BookingRefusal() {}

    /** Whether the telephone has all the bookings that one may have of a day. */
    static boolean ofOnePerson(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused && refused.problem().equals(PERSON_FULL);
    }

    /**
     * The page that says why, and what to do instead.
     *
     * @param problem the office's word for it
     * @param before where Back leads
     */
    static BookingStep of(String problem, BookingStep before) {
        BookingStep.Slots slots =
                before instanceof BookingStep.Confirm confirm ? confirm.phone().slots() : null;
        BookingStep.Days days = slots == null ? null : slots.days();
        return switch (problem) {
            case "slot-full" -> new BookingStep.Trouble(Reason.SLOT_TAKEN, before, slots);
            case "slot-passed", "no-such-slot" -> new BookingStep.Trouble(Reason.SLOT_PASSED, before, slots);
            case "day-full" -> new BookingStep.Trouble(Reason.DAY_FULL, before, days);
            case PERSON_FULL -> new BookingStep.Trouble(Reason.PERSON_FULL, before, days);
            case "unknown-appointment" -> new BookingStep.Trouble(Reason.UNKNOWN_CODE, before, null);
            case "appointment-over" -> new BookingStep.Trouble(Reason.OVER, new BookingStep.Start(), null);
            default -> new BookingStep.Trouble(Reason.REFUSED, before, null);
        };
    }
}
