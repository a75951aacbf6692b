package vn.motcua.office.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.Decision;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.queue.OfficeRules;
import vn.motcua.domain.queue.QueueRules;
import vn.motcua.domain.queue.QueueState;

/**
 * The queue's state and its log, changed together: what is decided is applied to the one and appended to the other in
 * the same batch. Owned by the loop's thread.
 */
final class LiveQueue {
    private final Supplier<OfficeRules> rules;
    private final QueueStore store;
    private final Housekeeping housekeeping;
    private final Intake intake;
    private final SurveyDesk surveys;
    private QueueState state;
    private Instant deadlinesPassed = Instant.MIN;

    LiveQueue(Supplier<OfficeRules> rules, QueueStore store) {
        this.rules = rules;
        this.store = store;
        this.housekeeping = new Housekeeping(store);
        this.intake = new Intake(store);
        this.surveys = new SurveyDesk(store.surveys());
        this.state = restored();
    }

    /** Makes the state anew from the log, under the rules of now. */
    void restore() {
        state = restored();
        housekeeping.count();
    }

    private QueueState restored() {
        QueueState fresh = new QueueState(rules.get());
        store.replayInto(fresh);
        return fresh;
    }

    Instant lastEventAt() {
        return state.lastEventAt();
    }

    /** When something happens by itself next. A booking that is due stays so until it is called: nothing to wake for. */
    Optional<Instant> nextDeadline() {
        return state.nextDeadline().filter(deadline -> deadline.isAfter(deadlinesPassed));
    }

    <T> T read(Function<QueueState, T> reader) {
        try {
            return reader.apply(state);
        } catch (RuntimeException e) {
            throw new LoopTask.ReadFailed(e);
        }
    }

    void passDeadlines(Batch batch) {
        Optional<Instant> deadline = state.nextDeadline();
        if (deadline.isPresent() && !deadline.get().isAfter(batch.now())) {
            decide(new Command.TimePassed(), batch);
            deadlinesPassed = batch.now();
        }
    }

    void tidy(Batch batch) {
        housekeeping.tidy(batch.now(), batch::open);
    }

    Reply answer(Request request, Batch batch) {
        return once(request.key(), batch, () -> {
            Decision decision = intake.over(request.command(), state, batch.now())
                    .orElseGet(() -> decide(request.command(), batch));
            return request.answer().to(state, decision, batch.now());
        });
    }

    /** Takes an answer of the ticket's own page in. */
    Reply answer(SurveyAnswer answer, IdempotencyKey key, Function<SurveyAnswer.Outcome, Reply> words, Batch batch) {
        return once(key, batch, () -> {
            batch.open();
            return words.apply(surveys.ofTicket(answer, state, batch.now()));
        });
    }

    /** Adds to an answer; the same twice is added once. */
    SurveyAnswer.Outcome add(SurveyAnswer.More more, Batch batch) {
        batch.open();
        return surveys.add(more, state, batch.now());
    }

    /** Does it, or gives the reply kept under its key. */
    private Reply once(@Nullable IdempotencyKey key, Batch batch, Supplier<Reply> work) {
        if (key != null) {
            Optional<QueueStore.Kept> kept = store.kept(key);
            if (kept.isPresent()) {
                if (!kept.get().bodyHash().equals(key.body())) {
                    throw new CommandLoop.KeyReused();
                }
                return kept.get().reply();
            }
            housekeeping.requireRoom();
        }
        Reply reply = work.get();
        if (key != null) {
            batch.open();
            store.keep(key, reply, batch.now());
            housekeeping.kept();
        }
        return reply;
    }

    CommandLoop.Retried retry(long id, Function<IntakeLog.DeadLetter, Fact> reader, Batch batch) {
        Optional<IntakeLog.DeadLetter> dead = store.deadLetter(id);
        if (dead.isEmpty()) {
            return CommandLoop.Retried.UNKNOWN;
        }
        Fact again = reader.apply(dead.get());
        batch.open();
        if (again.deadBecause() instanceof String reason) {
            store.reason(id, reason);
            return CommandLoop.Retried.STILL_DEAD;
        }
        try {
            take(again, batch);
        } catch (QueueStore.StorageFault fault) {
            throw fault;
        } catch (RuntimeException failed) {
            throw new CommandLoop.StillFails(id, failed);
        }
        store.settle(id);
        return CommandLoop.Retried.DONE;
    }

    LoopTask.Work<List<Fact.Reception>> reception(List<Fact> facts) {
        return new Receiving(facts);
    }

    private Fact.Reception receive(Fact fact, Batch batch) {
        batch.open();
        Fact.Reception reception = store.receive(fact, batch.now());
        if (reception != Fact.Reception.DUPLICATE) {
            if (fact.deadBecause() instanceof String reason) {
                store.bury(fact, reason, batch.now());
            }
            take(fact, batch);
        }
        return reception;
    }

    private void take(Fact fact, Batch batch) {
        if (fact.command() instanceof Command command) {
            intake.meant(command, state).ifPresent(meant -> decide(meant, batch));
        }
        if (fact.answer() instanceof SurveyAnswer answer) {
            surveys.ofDevice(answer, state, batch.now());
        }
    }

    private Decision decide(Command command, Batch batch) {
        Decision decision = QueueRules.decide(state, command, batch.now());
        if (decision instanceof Decision.Accepted(List<Event> events)) {
            for (Event event : events) {
                batch.open();
                state.apply(event);
                store.append(event, state);
                batch.add(event);
            }
        }
        return decision;
    }

    /**
     * A device's facts on their way in. One that the queue fails over is kept as a dead letter instead, and the others
     * are taken again: it would come for ever, and hold up all behind it.
     */
    private final class Receiving implements LoopTask.Work<List<Fact.Reception>> {
        private final List<Fact> facts;
        private int at;

        Receiving(List<Fact> facts) {
            this.facts = facts;
        }

        @Override
        public List<Fact.Reception> in(Batch batch) {
            List<Fact.Reception> receptions = new ArrayList<>(facts.size());
            for (at = 0; at < facts.size(); at++) {
                receptions.add(receive(facts.get(at), batch));
            }
            return receptions;
        }

        @Override
        public Optional<LoopTask.Work<List<Fact.Reception>>> without(RuntimeException error) {
            if (at >= facts.size() || facts.get(at).deadBecause() != null) {
                return Optional.empty();
            }
            List<Fact> rest = new ArrayList<>(facts);
            rest.set(at, facts.get(at).dead("the queue failed over it: " + error));
            return Optional.of(new Receiving(List.copyOf(rest)));
        }
    }
}
