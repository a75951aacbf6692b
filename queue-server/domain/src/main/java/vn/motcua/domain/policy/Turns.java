package vn.motcua.domain.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How often precedence was used in a row, counted for each scope over the calls by counters that can serve it.
 * Counting for the whole office would starve: calls at counters that cannot serve a person would reset the count of
 * those that can.
 */
public final class Turns {
    private record Turn(int precedence, int ordinary) {}

    private final Map<Lane.Scope, Turn> byScope = new HashMap<>();

    /** An independent copy, to look ahead with. */
    public Turns copy() {
        Turns copy = new Turns();
        copy.byScope.putAll(byScope);
        return copy;
    }

    /** Consecutive calls with precedence that ordinary tickets of this scope have let pass. */
    public int consecutivePriority(Lane.Scope scope) {
        Turn turn = byScope.get(scope);
        return turn == null ? 0 : turn.precedence();
    }

    /**
     * A counter called a ticket with precedence.
     *
     * @param scopes those of the counter's scopes in which an ordinary ticket waits
     */
    public void precedenceCalled(Collection<Lane.Scope> scopes) {
        for (Lane.Scope scope : scopes) {
            byScope.put(scope, new Turn(consecutivePriority(scope) + 1, 0));
        }
    }

    /**
     * A counter called an ordinary ticket.
     *
     * @param scopes every scope the counter can serve
     * @param ordinaryTurn ordinary calls it takes until precedence counts from 0 again
     */
    public void ordinaryCalled(Collection<Lane.Scope> scopes, int ordinaryTurn) {
        for (Lane.Scope scope : scopes) {
            byScope.computeIfPresent(
                    scope,
                    (key, turn) -> turn.ordinary() + 1 >= ordinaryTurn
                            ? null
                            : new Turn(turn.precedence(), turn.ordinary() + 1));
        }
    }
}
