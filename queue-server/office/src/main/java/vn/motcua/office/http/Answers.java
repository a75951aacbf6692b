package vn.motcua.office.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.policy.Explanation;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.Counter;
import vn.motcua.domain.queue.Decision;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.problem.Language;
import vn.motcua.office.queue.ExplanationWords;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;
import vn.motcua.protocol.Text;

/**
 * Makes the replies to commands. Each runs once, on the loop's thread, right after its events were applied; a repeat
 * receives the kept text.
 */
final class Answers {
    private final Supplier<OfficeDefinition> definition;

    Answers(Supplier<OfficeDefinition> definition) {
        this.definition = definition;
    }

    /** A counter as {@code GET /api/v1/counters} tells it. */
    record CounterBody(
            String id,
            Text name,
            String state,
            List<String> services,
            @Nullable String officer,
            @Nullable String ticket,
            @Nullable String number,
            @Nullable String ticketState,
            @Nullable String reason,
            @Nullable Instant until) {}

    /** A ticket that was called, and why it and no other. */
    record CalledBody(
            String ticket,
            String number,
            String counter,
            String service,
            boolean priority,
            String explanation,
            List<Text> reasons) {}

    /** A ticket after something was done with it. */
    record TicketBody(
            String ticket,
            String number,
            String service,
            String state,
            @Nullable String counter) {}

    /** A ticket that was issued; {@code wait}, a name Java keeps for itself, is null where the office cannot foretell it. */
    record IssuedBody(
            String ticket,
            String number,
            String service,
            int peopleAhead,

            @JsonProperty("wait") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Announcement expectedWait,

            Instant issuedAt,
            String link) {}

    private interface Body {
        Object of(QueueState state, List<Event> events);
    }

    private static Request.Answer answer(Refusals.Named path, Language language, int status, Body body) {
        return (state, decision, now) -> switch (decision) {
            case Decision.Refused(var refusal) -> Refusals.reply(refusal, path, language);
            case Decision.Accepted(var events) -> new Reply(status, Json.text(body.of(state, events)));
        };
    }

    Request.Answer counter(CounterId counter, Language language) {
        return answer(
                Refusals.Named.counter(counter),
                language,
                200,
                (state, events) -> counterBody(state, counter, definition.get()));
    }

    Request.Answer called(CounterId counter, Language language) {
        return answer(Refusals.Named.counter(counter), language, 200, (state, events) -> {
            Event.TicketCalled call = (Event.TicketCalled) events.getLast();
            return calledBody(ticket(state, call.ticket()), call.counter(), call.explanation(), language);
        });
    }

    private CalledBody calledBody(Ticket ticket, CounterId counter, Explanation explanation, Language language) {
        String number = ticket.number().toString();
        var zone = definition.get().timeZone();
        Text sentence = ExplanationWords.sentence(number, explanation, zone);
        return new CalledBody(
                ticket.id().toString(),
                number,
                counter.value(),
                ticket.visit().service().value(),
                Tickets.priority(ticket.visit()),
                language == Language.EN ? sentence.en() : sentence.vi(),
                ExplanationWords.points(explanation, zone));
    }

    Request.Answer moved(Refusals.Named path, Language language) {
        return answer(path, language, 200, (state, events) -> {
            Event.OfTicket event = (Event.OfTicket) events.getFirst();
            return ticketBody(ticket(state, event.ticket()));
        });
    }

    Request.Answer issued(Language language) {
        return answer(Refusals.Named.NOTHING, language, 201, (state, events) -> {
            Event.TicketIssued issue = (Event.TicketIssued) events.getLast();
            int ahead = ticket(state, issue.ticket()) instanceof Ticket.Waiting waiting ? state.ahead(waiting) : 0;
            return new IssuedBody(
                    issue.ticket().toString(),
                    issue.number().toString(),
                    issue.service().value(),
                    ahead,
                    issue.announced(),
                    issue.arrival(),
                    "/t/" + issue.linkToken());
        });
    }

    /** A number read off the paper: 201 when it was unknown until now, 200 with its ticket when it was not. */
    Request.Answer admitted(Command.AdmitPrintedNumber command, Language language) {
        return (state, decision, now) -> switch (decision) {
            case Decision.Refused(var refusal) -> Refusals.reply(refusal, Refusals.Named.NOTHING, language);
            case Decision.Accepted(var events) -> {
                LocalDate day = command.seriesDay() == null ? state.rules().seriesDay(now) : command.seriesDay();
                TicketId holder = state.holder(day, command.number())
                        .orElseThrow(() -> new IllegalStateException("not admitted"));
                // The letter tells the service, whoever holds the number.
                AdmittedBody body = new AdmittedBody(
                        holder.toString(),
                        command.number().toString(),
                        command.service().value());
                yield new Reply(events.isEmpty() ? 200 : 201, Json.text(body));
            }
        };
    }

    /** A printed number and the ticket it stands for. */
    record AdmittedBody(String ticket, String number, String service) {}

    static CounterBody counterBody(QueueState state, CounterId id, OfficeDefinition office) {
        Counter counter = state.counter(id);
        Ticket present = counter.present() == null
                ? null
                : state.ticket(counter.present()).orElse(null);
        CounterDefinition definition = office.counter(id.value()).orElse(null);
        return new CounterBody(
                id.value(),
                definition == null ? new Text(id.value(), id.value()) : definition.name(),
                counter.status().name().toLowerCase(Locale.ROOT),
                definition == null ? List.of() : definition.services(),
                counter.officer() == null ? null : counter.officer().value(),
                present == null ? null : present.id().toString(),
                present == null ? null : present.number().toString(),
                present == null ? null : present.stateName(),
                counter.pauseReason(),
                counter.pauseUntil());
    }

    static TicketBody ticketBody(Ticket ticket) {
        return new TicketBody(
                ticket.id().toString(),
                ticket.number().toString(),
                ticket.visit().service().value(),
                ticket.stateName(),
                Tickets.counter(ticket));
    }

    private static Ticket ticket(QueueState state, TicketId id) {
        return state.ticket(id).orElseThrow(() -> new IllegalStateException("the queue lost " + id));
    }
}
