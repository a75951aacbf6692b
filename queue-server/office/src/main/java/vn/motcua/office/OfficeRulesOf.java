package vn.motcua.office;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.domain.policy.AgingPolicy;
import vn.motcua.domain.policy.AlternatingPolicy;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.queue.OfficeRules;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.PolicyDefinition;
import vn.motcua.office.definition.ServiceDefinition;

/** The part of an office definition that the queue needs, in the domain's words. */
public final class OfficeRulesOf {
    private OfficeRulesOf() {}

    /** The rules a definition lays down. */
    public static OfficeRules definition(OfficeDefinition office) {
        Map<ServiceId, Character> letters = office.services().stream()
                .collect(Collectors.toMap(
                        service -> new ServiceId(service.id()),
                        (ServiceDefinition service) -> service.letter().charAt(0)));
        Map<CounterId, Set<ServiceId>> skills = office.counters().stream()
                .collect(Collectors.toMap(
                        counter -> new CounterId(counter.id()),
                        (CounterDefinition counter) -> counter.services().stream()
                                .map(ServiceId::new)
                                .collect(Collectors.toUnmodifiableSet())));
        return new OfficeRules(
                office.timeZone(),
                office.dayStart(),
                letters,
                skills,
                policy(office.policy()),
                office.settings().undoWindow(),
                office.settings().returnTolerance(),
                office.settings().recallSpacing(),
                office.settings().callLimit(),
                office.settings().appointmentEarly(),
                office.settings().lateArrival());
    }

    private static Policy policy(PolicyDefinition policy) {
        return switch (policy) {
            case PolicyDefinition.Aging aging ->
                new AgingPolicy(aging.priorityWeight(), aging.appointmentHeadStart(), aging.cap());
            case PolicyDefinition.Strict strict -> new StrictPolicy();
            case PolicyDefinition.Alternating turns ->
                new AlternatingPolicy(turns.priorityCalls(), turns.ordinaryCalls());
        };
    }
}
