package vn.motcua.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The log's own figures beside those of the office's report.
 *
 * @param log computed from the log
 * @param office taken from the report
 * @param replay whether the waits must be the same too, and not only the counts
 * @param late how late the driver was
 * @param troubles what the office refused
 */
record DayComparison(Figures log, Figures office, boolean replay, Lateness late, List<String> troubles) {
    /** The most that the mean wait of a replayed day may differ, in percent. */
    static final double TOLERANCE_PERCENT = 1.0;

    /**
     * A day in five figures.
     *
     * @param tickets numbers given
     * @param calls citizens called, each counted once
     * @param noShows those who did not come
     * @param left those who gave up
     * @param meanWaitMinutes mean waiting time of the served
     */
    record Figures(int tickets, int calls, int noShows, int left, double meanWaitMinutes) {
        /** The log's: waiting time runs from arrival, or a later slot, to the call. */
        static Figures of(VisitLog log) {
            List<LoggedTicket> tickets = log.tickets();
            return new Figures(
                    tickets.size(),
                    (int) tickets.stream()
                            .filter(ticket -> ticket.called() != null && ticket.outcome() != LoggedTicket.Outcome.LEFT)
                            .count(),
                    count(tickets, LoggedTicket.Outcome.NO_SHOW),
                    count(tickets, LoggedTicket.Outcome.LEFT),
                    tickets.stream()
                                    .filter(ticket -> ticket.outcome() == LoggedTicket.Outcome.SERVED)
                                    .mapToLong(LoggedTicket::waited)
                                    .average()
                                    .orElse(0)
                            / 60_000);
        }

        private static int count(List<LoggedTicket> tickets, LoggedTicket.Outcome outcome) {
            return (int) tickets.stream()
                    .filter(ticket -> ticket.outcome() == outcome)
                    .count();
        }

        /** The report's total. */
        static Figures of(Answer report) {
            if (!report.succeeded()) {
                throw new WorkloadFault("the report was answered " + report.problem());
            }
            JsonNode total = report.json().path("total");
            int served = total.path("served").asInt();
            int noShows = total.path("noShow").asInt();
            int left = total.path("left").asInt();
            return new Figures(
                    served + noShows + left,
                    served + noShows,
                    noShows,
                    left,
                    total.path("mean").asDouble());
        }
    }

    /** The office's mean wait against the log's, in percent. */
    double waitDifferencePercent() {
        double own = log.meanWaitMinutes();
        return own == 0 ? (office.meanWaitMinutes() == 0 ? 0 : 100) : (office.meanWaitMinutes() - own) / own * 100;
    }

    /** Whether the office did what the log says. */
    boolean holds() {
        boolean counts =
                log.tickets() == office.tickets() && log.calls() == office.calls() && log.noShows() == office.noShows();
        return counts && (!replay || Math.abs(waitDifferencePercent()) <= TOLERANCE_PERCENT);
    }

    /** For a terminal. */
    String text() {
        StringBuilder text = new StringBuilder(512);
        text.append(String.format(Locale.ROOT, "%-28s %10s %10s %12s%n", "", "log", "report", "difference"));
        row(text, "tickets", log.tickets(), office.tickets());
        row(text, "calls", log.calls(), office.calls());
        row(text, "no-shows", log.noShows(), office.noShows());
        row(text, "left", log.left(), office.left());
        text.append(String.format(
                Locale.ROOT,
                "%-28s %10.2f %10.2f %11.2f%%%n",
                "mean wait of the served, min",
                log.meanWaitMinutes(),
                office.meanWaitMinutes(),
                waitDifferencePercent()));
        text.append(String.format(
                Locale.ROOT,
                "the driver was late by %.2f s of office time in the mean, %.1f s at most, over %d actions%n",
                late.meanSeconds(),
                late.mostSeconds(),
                late.count()));
        troubles.forEach(trouble -> text.append("  ").append(trouble).append(System.lineSeparator()));
        return text.append(holds() ? "the report equals the log" : "the report does NOT equal the log")
                .append(replay ? "" : " (counts; the policy chose, so waits may differ)")
                .append(System.lineSeparator())
                .toString();
    }

    private static void row(StringBuilder text, String what, int own, int other) {
        text.append(String.format(Locale.ROOT, "%-28s %10d %10d %12d%n", what, own, other, other - own));
    }

    /** Writes the same as JSON. */
    void write(Path file) {
        JsonMapper json = new JsonMapper();
        ObjectNode root = json.createObjectNode();
        put(root.putObject("log"), log);
        put(root.putObject("report"), office);
        root.put("meanWaitDifferencePercent", waitDifferencePercent());
        root.put("replay", replay).put("holds", holds());
        root.put("driverMeanLateSeconds", late.meanSeconds()).put("driverMostLateSeconds", late.mostSeconds());
        troubles.forEach(root.putArray("troubles")::add);
        try {
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (IOException refused) {
            throw new WorkloadFault("cannot write " + file + ": " + refused.getMessage(), refused);
        }
    }

    private static void put(ObjectNode node, Figures figures) {
        node.put("tickets", figures.tickets())
                .put("calls", figures.calls())
                .put("noShows", figures.noShows())
                .put("left", figures.left())
                .put("meanWaitMinutes", figures.meanWaitMinutes());
    }
}
