package vn.motcua.domain.policy;

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
    public int pick(Heads heads, long now) {
        return Policy.precedenceFirst(heads, false);
    }
}
