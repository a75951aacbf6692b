package vn.motcua.office.access;

import static vn.motcua.office.access.Audience.ADMINISTRATORS;
import static vn.motcua.office.access.Audience.CLOCK_KEEPERS;
import static vn.motcua.office.access.Audience.COLLECTORS;
import static vn.motcua.office.access.Audience.EVERYONE;
import static vn.motcua.office.access.Audience.MANAGERS;
import static vn.motcua.office.access.Audience.STAFF;
import static vn.motcua.office.access.Audience.STAFF_AND_DEVICES;

import io.helidon.common.parameters.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who may use which route: the one table. A route that is not in it is refused to everybody, so a new route needs a
 * line here. The first line that fits decides. In a path {@code *} stands for one segment and a final {@code **} for
 * any rest; GET includes HEAD.
 */
final class RouteRules {
    private static final Predicate<Parameters> ALWAYS = query -> true;

    private static final List<Rule> TABLE = List.of(
            // Public: screens, a citizen's own ticket, signing in.
            get("/health", EVERYONE),
            get("/board/**", EVERYONE),
            get("/counter/*", EVERYONE),
            get("/t/*", EVERYONE),
            get("/coverage", EVERYONE),
            get("/assets/**", EVERYONE),
            get("/brand.css", EVERYONE),
            get("/brand/**", EVERYONE),
            get("/favicon.ico", EVERYONE),
            get("/openapi.yaml", EVERYONE),
            get("/signin", EVERYONE),
            post("/signin", EVERYONE),
            post("/api/v1/session", EVERYONE),
            new Rule("GET", "/api/v1/stream", RouteRules::publicView, EVERYONE),
            get("/api/v1/voice/*/*", EVERYONE),
            get("/api/v1/boards/*/voice", EVERYONE),
            post("/api/v1/boards/*/dropped", EVERYONE),
            get("/api/v1/phone/*", EVERYONE),
            // The link token in the address is what allows it; the access filter has seen to the origin.
            post("/api/v1/phone/*/cancel", EVERYONE),
            post("/api/v1/phone/*/more-time", EVERYONE),
            get("/api/v1/phone/*/survey", EVERYONE),
            post("/api/v1/phone/*/survey", EVERYONE),
            post("/api/v1/phone/*/survey/more", EVERYONE),
            // A code, 8.5 · 10^11 of them and few tries, is what allows it.
            get("/book", EVERYONE),
            post("/book", EVERYONE),
            get("/a/*", EVERYONE),
            post("/a/*/cancel", EVERYONE),
            // Free places say nothing of anybody.
            get("/api/v1/appointments/slots", EVERYONE),
            // How far a dossier is; the route bounds how often.
            get("/dossier", EVERYONE),
            get("/api/v1/dossiers/*/status", EVERYONE),
            // Opinions and feedback: writing, following by code, what was published. The routes bound how often.
            get("/opinion", EVERYONE),
            get("/answers", EVERYONE),
            get("/api/v1/feedback/rules", EVERYONE),
            get("/api/v1/feedback/published", EVERYONE),
            get("/api/v1/feedback/follow/*", EVERYONE),
            post("/api/v1/feedback", EVERYONE),
            get("/feedback", MANAGERS),
            get("/api/v1/feedback", MANAGERS),
            get("/api/v1/feedback/*", MANAGERS),
            post("/api/v1/feedback/*/*", MANAGERS),
            get("/metrics", COLLECTORS),
            // Administration.
            any("/admin/**", ADMINISTRATORS),
            any("/api/v1/admin/**", ADMINISTRATORS),
            any("/api/v1/users/**", ADMINISTRATORS),
            any("/api/v1/devices/**", ADMINISTRATORS),
            get("/api/v1/dead-letters", ADMINISTRATORS),
            post("/api/v1/dead-letters/**", ADMINISTRATORS),
            get("/api/v1/quarantine", ADMINISTRATORS),
            get("/api/v1/clock", STAFF),
            put("/api/v1/clock", CLOCK_KEEPERS),
            put("/api/v1/definition", CLOCK_KEEPERS),
            // Devices ask over HTTP too.
            get("/api/v1/services", STAFF_AND_DEVICES),
            get("/api/v1/queue", STAFF_AND_DEVICES),
            get("/api/v1/content/*", STAFF_AND_DEVICES),
            // What is personal: the purpose says who of these may read it.
            post("/api/v1/personal", STAFF_AND_DEVICES),
            get("/api/v1/personal", ADMINISTRATORS),
            get("/api/v1/personal/*", STAFF),
            delete("/api/v1/personal/*", STAFF),
            get("/api/v1/survey", STAFF_AND_DEVICES),
            get("/appointments", STAFF),
            get("/api/v1/appointments", STAFF),
            post("/api/v1/appointments", STAFF_AND_DEVICES),
            get("/api/v1/appointments/*", STAFF_AND_DEVICES),
            delete("/api/v1/appointments/*", STAFF_AND_DEVICES),
            post("/api/v1/appointments/*/check-in", STAFF),
            // The queue and its reports.
            get("/", STAFF),
            get("/console/**", STAFF),
            post("/console/**", STAFF),
            post("/signout", STAFF),
            get("/api/v1/session", STAFF),
            delete("/api/v1/session", STAFF),
            get("/api/v1/stream", STAFF),
            get("/api/v1/printers", STAFF),
            get("/api/v1/procedures", STAFF),
            get("/api/v1/counters/**", STAFF),
            post("/api/v1/counters/**", STAFF),
            get("/api/v1/tickets/**", STAFF),
            post("/api/v1/tickets/**", STAFF),
            post("/api/v1/printed-numbers", STAFF),
            get("/api/v1/plan", STAFF),
            put("/api/v1/plan/*", MANAGERS),
            post("/api/v1/plan/*/absences", MANAGERS),
            post("/api/v1/plan/*/copy", MANAGERS),
            get("/plan", MANAGERS),
            get("/api/v1/hindrances", MANAGERS),
            get("/hindrances", MANAGERS),
            get("/api/v1/staffing/**", MANAGERS),
            get("/staffing", MANAGERS),
            // No officer sees what was answered about whom.
            get("/api/v1/reports/satisfaction", MANAGERS),
            get("/api/v1/reports/satisfaction/comments", MANAGERS),
            get("/reports/satisfaction", MANAGERS),
            new Rule("GET", "/reports/**", RouteRules::namesOfficers, MANAGERS),
            new Rule("GET", "/api/v1/reports/**", RouteRules::namesOfficers, MANAGERS),
            get("/reports/**", STAFF),
            get("/api/v1/reports/**", STAFF));

    private static final Set<String> PUBLIC_VIEWS = Set.of("board", "counter", "ticket");

    private RouteRules() {}

    /** Whom the route is for, empty when there is no such route. */
    static Optional<Audience> audience(String method, String path, Parameters query) {
        String asked = method.equals("HEAD") ? "GET" : method;
        String[] given = segments(path);
        for (Rule rule : TABLE) {
            boolean takes = rule.method.equals("*") || rule.method.equals(asked);
            if (takes && fits(rule.segments, given) && rule.query.test(query)) {
                return Optional.of(rule.audience);
            }
        }
        return Optional.empty();
    }

    /** The methods that some line of the table takes at this path. */
    static List<String> methods(String path) {
        List<String> methods = new ArrayList<>();
        String[] given = segments(path);
        TABLE.stream()
                .filter(rule -> fits(rule.segments, given) && !methods.contains(rule.method))
                .forEach(rule -> methods.add(rule.method));
        return methods;
    }

    /** A line of the table; its path is taken apart once, since every request is held against many lines. */
    private static final class Rule {
        private final String method;
        private final String[] segments;
        private final Predicate<Parameters> query;
        private final Audience audience;

        Rule(String method, String path, Predicate<Parameters> query, Audience audience) {
            this.method = method;
            this.segments = RouteRules.segments(path);
            this.query = query;
            this.audience = audience;
        }
    }

    private static String[] segments(String path) {
        return path.split("/", -1);
    }

    private static boolean fits(String[] wanted, String[] given) {
        for (int at = 0; at < wanted.length; at++) {
            if (wanted[at].equals("**")) {
                return true;
            }
            if (at >= given.length) {
                return false;
            }
            boolean any = wanted[at].equals("*") && !given[at].isEmpty();
            if (!any && !wanted[at].equals(given[at])) {
                return false;
            }
        }
        return given.length == wanted.length;
    }

    /** Every value counts: a second {@code view} must not open what the first one closes. */
    private static boolean publicView(Parameters query) {
        List<String> views = query.contains("view") ? query.all("view") : List.of();
        return !views.isEmpty() && views.stream().allMatch(view -> PUBLIC_VIEWS.contains(view.split(":", 2)[0]));
    }

    private static boolean namesOfficers(Parameters query) {
        return query.contains("group")
                && query.all("group").stream()
                        .anyMatch(group -> group.toLowerCase(Locale.ROOT).contains("officer"));
    }

    private static Rule get(String path, Audience audience) {
        return new Rule("GET", path, ALWAYS, audience);
    }

    private static Rule post(String path, Audience audience) {
        return new Rule("POST", path, ALWAYS, audience);
    }

    private static Rule put(String path, Audience audience) {
        return new Rule("PUT", path, ALWAYS, audience);
    }

    private static Rule delete(String path, Audience audience) {
        return new Rule("DELETE", path, ALWAYS, audience);
    }

    private static Rule any(String path, Audience audience) {
        return new Rule("*", path, ALWAYS, audience);
    }
}
