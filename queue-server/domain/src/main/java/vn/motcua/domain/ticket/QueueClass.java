package vn.motcua.domain.ticket;

/** How a waiting ticket is weighed by the policy. */
public enum QueueClass {
    /** A person who took a number. */
    ORDINARY,
    /** A person with a right to be served first (elderly, disabled, pregnant, …); the reason is never stored. */
    PRIORITY,
    /** A person with a booked time. */
    APPOINTMENT
}
