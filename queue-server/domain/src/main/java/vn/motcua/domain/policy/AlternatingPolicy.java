package vn.motcua.domain.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * N with precedence, then M ordinary, as long as both wait (N:M).
 *
 * @param precedence N, calls with precedence in a row; at least 1
 * @param ordinary M, ordinary calls in a row afterwards; at least 1
 */
public record AlternatingPolicy(int precedence, int ordinary) implements Policy {
    /** @throws IllegalArgumentException when N or M is below 1 */
    public AlternatingPolicy {
        if (precedence < 1 || ordinary < 1) {
            throw new IllegalArgumentException(
                    "alternating policy needs at least 1 call a turn, not " + precedence + ":" + ordinary);
        }
    }

    @Override
    public String name() {
        return "alternating";
    }

    @Override
    public int cap() {
        return precedence;
    }

    @Override
    public int ordinaryTurn() {
        return ordinary;
    }

    @Override
    public Optional<Choice> choose(List<Candidate> heads, Instant now) {
        return Policy.withinCap(heads, precedence).stream()
                .min(Comparator.comparing(Candidate::ordinary).thenComparing(BY_RANK))
                .map(chosen -> Policy.explained(this, chosen, heads, now));
    }
}
