package vn.motcua.kiosk.model;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.motcua.protocol.SurveySheet;

/**
 * Touches of whoever scans the own ticket: the office is asked where it stands. Only who was served is asked for a rating,
 * so that none is spent before there is anything to rate (decision 49). Thread: the model's.
 */
public final class TicketTouches {
    private final KioskModel model;
    private final TicketSource tickets;

    TicketTouches(KioskModel model, TicketSource tickets) {
        this.model = model;
        this.tickets = tickets;
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
        model.office().tickets().find(token, answer -> found(asking, answer));
    }

    private void found(Screen.TicketFound asking, Answer<Tickets.Stand> answer) {
        SurveySheet sheet = model.state().offer().survey();
        if (sheet != null
                && answer instanceof Answer.Told<Tickets.Stand>(Tickets.Stand stand)
                && stand.turn() == Tickets.Turn.SERVED) {
            rating(asking, Visit.served(asking.token(), stand.number()), stand.rated(), sheet);
        } else {
            model.settled(asking, new Screen.TicketFound(asking.token(), answer));
        }
    }

    /** Who left half-way at this kiosk has a rating at the office too, and goes on where questions are open. */
    private void rating(Screen asking, Visit visit, boolean rated, SurveySheet sheet) {
        if (rated) {
            tickets.given(visit, given -> model.settled(asking, goesOn(visit, sheet, given)));
        } else {
            model.settled(asking, new Screen.SurveyAsk(visit, 0, Map.of(), sheet));
        }
    }

    private static Screen goesOn(Visit visit, SurveySheet sheet, Optional<SurveyReply> given) {
        return given.filter(reply -> reply.survey().equals(sheet.id()))
                .map(SurveyReply::choices)
                .flatMap(choices -> IntStream.range(0, sheet.questions().size())
                        .filter(at ->
                                !choices.containsKey(sheet.questions().get(at).id()))
                        .mapToObj(at -> (Screen) new Screen.SurveyAsk(visit, at, choices, sheet))
                        .findFirst())
                .orElseGet(() -> new Screen.SurveyThanks(SurveyReply.Outcome.ANSWERED));
    }
}
