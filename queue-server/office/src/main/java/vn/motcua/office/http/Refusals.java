package vn.motcua.office.http;

import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Refusal;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.queue.Reply;

/**
 * How the queue's refusals are told over HTTP. What the path names and does not exist is 404, what the body names and
 * does not exist 422, what the queue's state does not allow 409, what the office has run out of 503.
 */
final class Refusals {
    private Refusals() {}

    /** What a command's path names. */
    record Named(@Nullable CounterId counter, @Nullable TicketId ticket) {
        static final Named NOTHING = new Named(null, null);

        static Named counter(CounterId counter) {
            return new Named(counter, null);
        }

        static Named ticket(TicketId ticket) {
            return new Named(null, ticket);
        }
    }

    static Reply reply(Refusal refusal, Named path, Language language) {
        if (refusal instanceof Refusal.QueueEmpty) {
            return new Reply(204, "");
        }
        Problem problem = problem(refusal, path);
        return new Reply(problem.status(), problem.json(language));
    }

    static Problem problem(Refusal refusal, Named path) {
        return switch (refusal) {
            case Refusal.QueueEmpty r -> Problem.of(409, "queue-empty").with("counter", text(r.counter()));
            case Refusal.CounterClosed r -> Problem.of(409, "counter-closed").with("counter", text(r.counter()));
            case Refusal.UnknownCounter r ->
                Problem.of(r.counter().equals(path.counter()) ? 404 : 422, "unknown-counter")
                        .with("counter", text(r.counter()));
            case Refusal.UnknownService r -> Problem.of(422, "unknown-service").with("service", r.service());
            case Refusal.UnknownTicket r ->
                Problem.of(r.ticket().equals(path.ticket()) ? 404 : 422, "unknown-ticket")
                        .with("ticket", text(r.ticket()));
            case Refusal.NoPresentTicket r ->
                Problem.of(409, "no-present-ticket").with("counter", text(r.counter()));
            case Refusal.WrongState r ->
                Problem.of(409, "wrong-state").with("ticket", text(r.ticket())).with("state", r.state());
            case Refusal.NotYourTicket r ->
                Problem.of(409, "not-your-ticket")
                        .with("ticket", text(r.ticket()))
                        .with("counter", text(r.counter()));
            case Refusal.AlreadyMoved r -> alreadyMoved(r);
            case Refusal.RecallLimit r ->
                Problem.of(409, "recall-limit")
                        .with("calls", r.calls())
                        .with("nextAllowed", r.nextAllowed().toString());
            case Refusal.NoMoreTime r -> Problem.of(409, "no-more-time").with("most", r.most());
            case Refusal.Expired r ->
                Problem.of(409, "expired").with("since", r.since().toString());
            case Refusal.SeriesExhausted r ->
                Problem.of(503, "series-exhausted").with("letter", String.valueOf(r.letter()));
            case Refusal.NumberNotGiven r ->
                Problem.of(422, "number-not-given")
                        .with("number", text(r.number()))
                        .with("day", r.day().toString());
            case Refusal.NumberBeforeRestore r ->
                Problem.of(409, "number-before-restore")
                        .with("number", text(r.number()))
                        .with("day", r.day().toString());
            case Refusal.LimitReached r -> Problem.of(409, "limit-reached").with("limit", r.limit());
            case Refusal.UnknownAppointment r -> Problem.of(404, "unknown-appointment");
            case Refusal.CodeTaken r -> Problem.of(409, "code-taken");
            case Refusal.SlotPassed r ->
                Problem.of(409, "slot-passed").with("start", r.slot().toString());
            case Refusal.SlotFull r ->
                Problem.of(409, "slot-full").with("start", r.slot().toString());
            case Refusal.DayFull r ->
                Problem.of(409, "day-full").with("day", r.day().toString());
            case Refusal.AppointmentOver r ->
                Problem.of(409, "appointment-over").with("state", AppointmentBodies.state(r.state()));
            case Refusal.AppointmentAtHome r -> Problem.of(409, "appointment-at-home");
            case Refusal.TooEarly r ->
                Problem.of(409, "too-early").with("opens", r.opens().toString());
            case Refusal.OfficeFull r -> Problem.of(503, "office-full").with("limit", r.limit());
        };
    }

    private static Problem alreadyMoved(Refusal.AlreadyMoved refusal) {
        Problem problem = Problem.of(409, "already-moved").with("counter", text(refusal.counter()));
        return refusal.present() == null ? problem : problem.with("ticket", text(refusal.present()));
    }

    private static String text(Object id) {
        return id.toString();
    }
}
