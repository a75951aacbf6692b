package vn.motcua.kiosk.model;

/**
 * Touches of whoever scans the own ticket: the office is asked where it stands. Only who was served is asked for a rating,
 * so that none is spent before there is anything to rate (decision 49). Thread: the model's.
 */
public final class TicketTouches {
    private final KioskModel model;

    TicketTouches(KioskModel model) {
        this.model = model;
    }

    /** "Try again": the same ticket once more. */
    public void again() {
        if (model.state().screen() instanceof Screen.TicketFound found && found.answer() != null) {
            about(found.token());
        }
    }

    /** "I have been served", where the office cannot be asked; it judges the rating when it gets it. */
    public void served() {
        if (model.state().screen() instanceof Screen.TicketFound found
                && found.answer() instanceof Answer.NotReachable) {
            model.survey().about(new Visit(found.token(), null));
        }
    }

    /** A ticket was scanned. */
    void about(String token) {
        Screen.TicketFound asking = new Screen.TicketFound(token, null);
        model.show(asking);
        model.office().tickets().find(token, answer -> model.settled(asking, next(token, answer)));
    }

    private Screen next(String token, Answer<Tickets.Stand> answer) {
        boolean asked = model.state().offer().survey() != null;
        return asked
                        && answer instanceof Answer.Told<Tickets.Stand>(Tickets.Stand stand)
                        && stand.turn() == Tickets.Turn.SERVED
                ? rating(token, stand)
                : new Screen.TicketFound(token, answer);
    }

    private static Screen rating(String token, Tickets.Stand stand) {
        return stand.rated()
                ? new Screen.SurveyThanks(SurveyReply.Outcome.ANSWERED)
                : new Screen.SurveyAsk(Visit.served(token, stand.number()), 0, java.util.Map.of());
    }
}
