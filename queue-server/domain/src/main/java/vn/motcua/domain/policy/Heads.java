package vn.motcua.domain.policy;

import vn.motcua.domain.ticket.QueueClass;

/**
 * The first ticket of each lane that a counter may call, as a policy weighs it. The live queue and the simulation that
 * predicts waits both show their lanes this way, so that one rule decides in both.
 */
public interface Heads {
    /** How many lanes have somebody eligible. */
    int size();

    /** How the head of lane {@code i} is weighed. */
    QueueClass queueClass(int i);

    /** Its place in milliseconds, on the time line of the {@code now} that comes with it: arrival, or due time of a booking. */
    long rank(int i);

    /** How many calls with precedence in a row its ordinary neighbours have already let pass. */
    int consecutivePriority(int i);
}
