package vn.motcua.office.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.policy.Policy.Choice;
import vn.motcua.domain.queue.Counter;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Ticket;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.Target;
import vn.motcua.office.queue.ConsoleSnapshot.Named;

/** What the officer at one counter sees. */
final class ConsoleView {
    /** Most waiting tickets listed; beyond it a count (design, "Snapshots"). */
    private static final int LISTED = 200;

    private static final int LOOK_AHEAD = 4;
    private static final Duration USUAL_TARGET = Duration.ofMinutes(15);

    private final ConsoleSnapshot content;

    private ConsoleView(ConsoleSnapshot content) {
        this.content = content;
    }

    static ConsoleView of(
            QueueState state,
            CounterDefinition definition,
            OfficeDefinition office,
            Instant now,
            UnaryOperator<String> officers,
            Waits waits,
            ConsoleSnapshot.@Nullable Lease lease) {
        Counter counter = state.counter(new CounterId(definition.id()));
        List<Choice> preview = state.preview(counter.id(), null, now, LOOK_AHEAD);
        LocalDate day = LocalDate.ofInstant(now, office.timeZone());
        return new ConsoleView(new ConsoleSnapshot(
                0,
                Instant.EPOCH,
                counterView(counter, definition, office, officers),
                PresentView.of(state, counter, office, now),
                waiting(state, definition, office),
                parked(state, office),
                missed(state, office),
                next(preview, office),
                preview.stream()
                        .skip(1)
                        .map(choice -> choice.candidate().number().toString())
                        .toList(),
                undo(state, counter, now),
                office.targetOn(day).map(Target::waiting).orElse(USUAL_TARGET).toMinutes(),
                office.counters().stream()
                        .map(other -> new ConsoleSnapshot.Place(
                                other.id(), other.name(), Names.word(state.counter(new CounterId(other.id())))))
                        .toList(),
                office.services().stream()
                        .map(service -> new Named(service.id(), service.name()))
                        .toList(),
                seats(state, counter, office, officers),
                state.rules().returnTolerance().toMinutes(),
                expected(office, waits),
                lease));
    }

    ConsoleSnapshot at(long version, Instant computedAt) {
        return new ConsoleSnapshot(
                version,
                computedAt,
                content.counter(),
                content.current(),
                content.waiting(),
                content.parked(),
                content.noShows(),
                content.next(),
                content.then(),
                content.undo(),
                content.targetMinutes(),
                content.counters(),
                content.services(),
                content.officers(),
                content.returnMinutes(),
                content.waits(),
                content.lease());
    }

    private static ConsoleSnapshot.CounterView counterView(
            Counter counter, CounterDefinition definition, OfficeDefinition office, UnaryOperator<String> officers) {
        return new ConsoleSnapshot.CounterView(
                definition.id(),
                definition.name(),
                Names.word(counter),
                counter.officer() == null
                        ? null
                        : officers.apply(counter.officer().value()),
                definition.services().stream()
                        .map(id -> new Named(id, Names.of(office, new ServiceId(id))))
                        .toList(),
                counter.pauseReason(),
                counter.pauseUntil());
    }

    private static List<ConsoleSnapshot.Expected> expected(OfficeDefinition office, Waits waits) {
        return office.services().stream()
                .flatMap(service -> waits
                        .newcomer(new ServiceId(service.id()), QueueClass.ORDINARY)
                        .map(told ->
                                new ConsoleSnapshot.Expected(service.id(), told.low(), told.high(), told.bound90()))
                        .stream())
                .toList();
    }

    private static List<ConsoleSnapshot.Seat> seats(
            QueueState state, Counter here, OfficeDefinition office, UnaryOperator<String> officers) {
        return state.counters().stream()
                .filter(other -> other.officer() != null && !other.officer().equals(here.officer()))
                .map(other -> new ConsoleSnapshot.Seat(
                        String.valueOf(other.officer()),
                        officers.apply(String.valueOf(other.officer())),
                        Names.of(office, other.id())))
                .distinct()
                .toList();
    }

    private static ConsoleSnapshot.WaitingList waiting(
            QueueState state, CounterDefinition definition, OfficeDefinition office) {
        Set<String> skills = Set.copyOf(definition.services());
        List<ConsoleSnapshot.Item> items = state.waitingFor(new CounterId(definition.id()), LISTED).stream()
                .map(Ticket.Waiting::visit)
                .map(visit -> new ConsoleSnapshot.Item(
                        visit.id().toString(),
                        visit.number().toString(),
                        visit.service().value(),
                        Names.of(office, visit.service()),
                        visit.queueClass() == QueueClass.PRIORITY,
                        visit.slot(),
                        visit.current().requestedAt(),
                        skills.contains(visit.service().value())))
                .collect(Collectors.toUnmodifiableList());
        return new ConsoleSnapshot.WaitingList(state.waitingFor(new CounterId(definition.id())), items);
    }

    private static List<ConsoleSnapshot.Parked> parked(QueueState state, OfficeDefinition office) {
        return state.parked().stream()
                .limit(LISTED)
                .map(ticket -> new ConsoleSnapshot.Parked(
                        ticket.id().toString(),
                        ticket.number().toString(),
                        Names.of(office, ticket.visit().service()),
                        ticket.reason(),
                        ticket.until(),
                        ticket.counter() == null ? null : ticket.counter().value()))
                .toList();
    }

    private static List<ConsoleSnapshot.Missed> missed(QueueState state, OfficeDefinition office) {
        return state.noShows().stream()
                .sorted(Comparator.comparing(Ticket.NoShow::endedAt).reversed())
                .limit(LISTED)
                .map(ticket -> new ConsoleSnapshot.Missed(
                        ticket.id().toString(),
                        ticket.number().toString(),
                        Names.of(office, ticket.visit().service()),
                        ticket.visit().calls(),
                        ticket.endedAt()))
                .toList();
    }

    private static ConsoleSnapshot.@Nullable Next next(List<Choice> preview, OfficeDefinition office) {
        if (preview.isEmpty()) {
            return null;
        }
        Choice first = preview.getFirst();
        return new ConsoleSnapshot.Next(
                first.candidate().ticket().id().toString(),
                first.candidate().number().toString(),
                new ConsoleSnapshot.Why(
                        first.explanation().policy(), ExplanationWords.points(first.explanation(), office.timeZone())));
    }

    private static ConsoleSnapshot.@Nullable Undo undo(QueueState state, Counter counter, Instant now) {
        Counter.LastAction action = counter.lastAction();
        if (action == null) {
            return null;
        }
        Instant until = action.at().plus(state.rules().undoWindow());
        return until.isBefore(now)
                ? null
                : new ConsoleSnapshot.Undo(
                        kebab(action.name()), action.before().visit().number().toString(), until);
    }

    /** {@code TransactionCompleted} → {@code transaction-completed}. */
    private static String kebab(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
