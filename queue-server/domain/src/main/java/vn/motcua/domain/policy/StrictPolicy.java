package vn.motcua.domain.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Precedence always first, by rank; ordinary tickets wait as long as it takes. */
public record StrictPolicy() implements Policy {
    @Override
    public String name() {
        return "strict";
    }

    /** No cap. */
    @Override
    public int cap() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Optional<Choice> choose(List<Candidate> heads, Instant now) {
        return heads.stream()
                .min(Comparator.comparing(Candidate::ordinary).thenComparing(BY_RANK))
                .map(chosen -> Policy.explained(this, chosen, heads, now));
    }
}
