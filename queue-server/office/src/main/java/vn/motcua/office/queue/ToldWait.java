package vn.motcua.office.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.ServiceId;

/**
 * What somebody was told of a wait, beside what happened.
 *
 * @param service what for
 * @param told the announcement
 * @param waited from the arrival to the first call, absent when there was none
 * @param over whether the visit's first transaction has ended; what has not is not judged
 */
public record ToldWait(
        ServiceId service, Announcement told, @Nullable Duration waited, boolean over) {}
