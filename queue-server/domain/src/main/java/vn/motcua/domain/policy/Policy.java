package vn.motcua.domain.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.policy.Explanation.Reason;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.TicketId;

/**
 * Decides who is next: a pure function of the heads of the lanes that a counter may call.
 *
 * <p>Bound held by every policy with a cap k ({@link AgingPolicy}, {@link AlternatingPolicy}): an ordinary ticket with n ordinary ones ahead is called after at most (n+1)(k+1) calls by counters that
 * can serve it. {@link StrictPolicy} holds no bound: an office that chooses it chooses that.
 */
public sealed interface Policy permits AgingPolicy, StrictPolicy, AlternatingPolicy {
    /** First rank first; the ticket's id breaks a tie, so that the order is total. */
    Comparator<Candidate> BY_RANK = Comparator.comparing(Candidate::rank)
            .thenComparing(c -> c.ticket().visit().arrival())
            .thenComparing(c -> c.ticket().id(), Comparator.<TicketId>naturalOrder());

    /** The name an office definition uses. */
    String name();

    /** How many calls with precedence may follow each other while ordinary tickets wait. */
    int cap();

    /** How many ordinary calls it takes until precedence may be used up to its cap again. */
    default int ordinaryTurn() {
        return 1;
    }

    /**
     * Picks among the heads.
     *
     * @param heads in the order that breaks a tie, at least one
     * @param now the time of the call, in milliseconds on the heads' time line
     * @return the index of the one to call
     */
    int pick(Heads heads, long now);

    /**
     * Chooses among the heads and explains it.
     *
     * @param heads the first eligible ticket of each lane the counter may call, in any order
     * @param now the time of the call
     * @return empty only where there is no head
     */
    default Optional<Choice> choose(List<Candidate> heads, Instant now) {
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> ordered = heads.stream().sorted(BY_RANK).toList();
        Candidate chosen = ordered.get(pick(new OfCandidates(ordered), now.toEpochMilli()));
        return Optional.of(explained(this, chosen, heads, now));
    }

    /** The chosen candidate and why. */
    record Choice(Candidate candidate, Explanation explanation) {}

    /** Candidates as heads; their order is the list's. */
    record OfCandidates(List<Candidate> candidates) implements Heads {
        @Override
        public int size() {
            return candidates.size();
        }

        @Override
        public QueueClass queueClass(int i) {
            return candidates.get(i).lane().queueClass();
        }

        @Override
        public long rank(int i) {
            return candidates.get(i).rank().toEpochMilli();
        }

        @Override
        public int consecutivePriority(int i) {
            return candidates.get(i).consecutivePriority();
        }
    }

    /** Whether precedence has used up its cap in one of the ordinary lines: then only ordinary heads may be picked. */
    static boolean ordinaryDue(Heads heads, int cap) {
        for (int i = 0; i < heads.size(); i++) {
            if (heads.queueClass(i) == QueueClass.ORDINARY && heads.consecutivePriority(i) >= cap) {
                return true;
            }
        }
        return false;
    }

    /** Precedence first where it is allowed, by rank within each. */
    static int precedenceFirst(Heads heads, boolean ordinaryDue) {
        int best = -1;
        for (int i = 0; i < heads.size(); i++) {
            boolean ordinary = heads.queueClass(i) == QueueClass.ORDINARY;
            if (ordinaryDue && !ordinary) {
                continue;
            }
            if (best < 0 || before(heads, i, best)) {
                best = i;
            }
        }
        return best;
    }

    private static boolean before(Heads heads, int i, int best) {
        boolean ordinary = heads.queueClass(i) == QueueClass.ORDINARY;
        boolean bestOrdinary = heads.queueClass(best) == QueueClass.ORDINARY;
        return ordinary == bestOrdinary ? heads.rank(i) < heads.rank(best) : bestOrdinary;
    }

    /** Says why {@code chosen} goes before {@code heads}. */
    static Choice explained(Policy policy, Candidate chosen, List<Candidate> heads, Instant now) {
        int passed = heads.stream()
                .filter(Candidate::ordinary)
                .mapToInt(Candidate::consecutivePriority)
                .max()
                .orElse(0);
        List<Reason> reasons = new ArrayList<>();
        if (!(chosen.lane().scope() instanceof Lane.Scope.OfService)) {
            reasons.add(new Reason.SentHere());
        }
        reasons.add(new Reason.Waited(chosen.waited(now)));
        if (chosen.lane().queueClass() == QueueClass.APPOINTMENT
                && chosen.ticket().visit().slot() instanceof Instant slot) {
            reasons.add(new Reason.AppointmentDue(slot));
        }
        boolean precedenceWaits = heads.stream().anyMatch(c -> !c.ordinary());
        if (!chosen.ordinary()) {
            reasons.add(new Reason.Precedence(policy.cap(), Math.min(passed, policy.cap())));
        } else if (precedenceWaits && passed >= policy.cap()) {
            reasons.add(new Reason.OrdinaryTurn(passed));
        }
        heads.stream()
                .filter(c -> c != chosen)
                .min(BY_RANK)
                .ifPresent(other -> reasons.add(new Reason.Before(other.number(), other.waited(now))));
        return new Choice(chosen, new Explanation(policy.name(), reasons));
    }
}
