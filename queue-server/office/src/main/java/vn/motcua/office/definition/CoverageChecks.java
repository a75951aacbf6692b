package vn.motcua.office.definition;

import java.util.List;
import vn.motcua.protocol.Text;

/** Every service must have a counter that can serve it and an hour at which one does: else its tickets wait for ever. */
final class CoverageChecks {
    private CoverageChecks() {}

    static void check(Ids services, Problems problems, List<CounterDefinition> counters, List<Opening> plan) {
        for (String service : services.all()) {
            if (counters.stream().noneMatch(counter -> counter.services().contains(service))) {
                problems.add(services.placeOf(service), noCounter(service));
            } else if (plan.stream().noneMatch(opening -> opening.services().contains(service))) {
                problems.add(services.placeOf(service), neverPlanned(service));
            }
        }
    }

    private static Complaint noCounter(String service) {
        return Complaint.that(
                new Text(
                        "không quầy nào phục vụ được dịch vụ \"" + service + "\"",
                        "no counter can serve the service \"" + service + "\""),
                new Text(
                        "Thêm dịch vụ vào \"services\" của ít nhất một quầy",
                        "Add the service to the \"services\" of at least one counter"));
    }

    private static Complaint neverPlanned(String service) {
        return Complaint.that(
                new Text(
                        "kế hoạch không mở dịch vụ \"" + service + "\" vào giờ nào",
                        "the plan never opens the service \"" + service + "\""),
                new Text(
                        "Thêm dịch vụ vào \"services\" của ít nhất một dòng kế hoạch",
                        "Add the service to the \"services\" of at least one line of the plan"));
    }
}
