package vn.motcua.office.queue;

import java.time.Instant;
import vn.motcua.domain.ticket.CounterId;

/** A counter began to call people, or ceased for a break or for good. */
public record CounterChange(Instant at, CounterId counter, boolean opened) {}
