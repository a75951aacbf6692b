package vn.motcua.office.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.report.VisitLog;
import vn.motcua.office.sqlite.SqliteHistory;
import vn.motcua.office.sqlite.SqlitePlanHistory;

/** The command {@code motcua export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an office's days as a visit log that motcua evaluate reads; the office may run or not.",
            "Visits that are not over yet are left out. The log tells nothing about persons or officers."
        })
public final class ExportMain extends OperatorCommand implements Callable<Integer> {
    private static final int USUAL_DAYS = 80;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "A new or empty folder.")
    private @Nullable Path out;

    @Option(names = "--from", paramLabel = "DAY", description = "First business day; 80 days back unless said.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last business day; the newest unless said.")
    private @Nullable LocalDate to;

    ExportMain(Map<String, String> environment) {
        super(environment);
    }

    /** Runs the command. */
    public static void main(String[] arguments) {
        run(of(System.getenv()), arguments);
    }

    /**
     * The command for an installation.
     *
     * @param environment the settings, as in {@link System#getenv()}
     */
    public static Callable<Integer> of(Map<String, String> environment) {
        return new ExportMain(environment);
    }

    @Override
    public Integer call() {
        return guarded(() -> {
            Path folder = out;
            Path database = office().home().resolve("office.db");
            if (folder == null || !Files.isRegularFile(database)) {
                return refuse("There is no office in " + office().home() + ".");
            }
            if (Files.exists(folder.resolve("tickets.csv"))) {
                return refuse(folder + " holds a visit log already. Name a new folder.");
            }
            SqliteHistory history = new SqliteHistory(database);
            OfficeDefinition definition = office().definition();
            OfficePlan plan = new OfficePlan(() -> definition, new SqlitePlanHistory(database));
            LocalDate last = to == null ? newest(history) : to;
            LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
            if (first.plusDays(VisitLog.MOST_DAYS).isBefore(last)) {
                return refuse("A log covers at most " + VisitLog.MOST_DAYS + " days.");
            }
            try {
                int lines = new VisitLog(history, plan, definition).write(folder, first, last);
                say("%,d transactions from %s to %s are in %s".formatted(lines, first, last, folder));
                return 0;
            } catch (IllegalArgumentException tooFew) {
                return refuse(String.valueOf(tooFew.getMessage()));
            }
        });
    }

    /** The business day of the newest visit that is over; long ago where there is none. */
    private static LocalDate newest(SqliteHistory history) {
        var newest = history.lastTransactions(LocalDate.of(2000, 1, 1), 1);
        return newest.isEmpty() ? LocalDate.of(2000, 1, 1) : newest.getFirst().businessDay();
    }
}
