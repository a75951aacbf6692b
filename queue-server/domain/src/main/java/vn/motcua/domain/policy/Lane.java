package vn.motcua.domain.policy;

import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.Transaction.Target;
import vn.motcua.domain.ticket.Visit;

/**
 * A line of equals: tickets that the same counters may call and that the policy weighs alike. Within a lane the
 * earliest rank is first, so a choice costs O(lanes), never O(waiting).
 *
 * @param scope who may call
 * @param queueClass how its tickets are weighed
 */
public record Lane(Scope scope, QueueClass queueClass) {
    /** Who may call a waiting ticket. */
    public sealed interface Scope {
        /** Every counter skilled in the service. */
        record OfService(ServiceId service) implements Scope {}

        /** One counter. */
        record OfCounter(CounterId counter) implements Scope {}

        /** One officer. */
        record OfOfficer(OfficerId officer) implements Scope {}
    }

    /** The lane in which a waiting visit stands. */
    public static Lane of(Visit visit) {
        return new Lane(scopeOf(visit.current().target(), visit.service()), visit.queueClass());
    }

    private static Scope scopeOf(@Nullable Target target, ServiceId service) {
        return switch (target) {
            case null -> new Scope.OfService(service);
            case Target.AtCounter(CounterId counter) -> new Scope.OfCounter(counter);
            case Target.WithOfficer(OfficerId officer) -> new Scope.OfOfficer(officer);
        };
    }
}
