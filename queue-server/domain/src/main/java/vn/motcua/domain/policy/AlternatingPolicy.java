package vn.motcua.domain.policy;

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
    public int pick(Heads heads, long now) {
        return Policy.precedenceFirst(heads, Policy.ordinaryDue(heads, precedence));
    }
}
