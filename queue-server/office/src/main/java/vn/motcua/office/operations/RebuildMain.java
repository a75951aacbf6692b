package vn.motcua.office.operations;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.motcua.office.backup.HomeLock;
import vn.motcua.office.sqlite.Rebuild;

/** The command {@code motcua rebuild}. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Makes every table of a stopped office that is derived from the event log anew, under its definition.",
            "Prints a hash of each table's rows before and after; exit code 1 when they differ."
        })
public final class RebuildMain extends OperatorCommand implements Callable<Integer> {
    RebuildMain(Map<String, String> environment) {
        super(environment);
    }

    /** Runs the command. */
    public static void main(String[] arguments) {
        run(new RebuildMain(System.getenv()), arguments);
    }

    @Override
    public Integer call() {
        return guarded(() -> {
            Optional<HomeLock> lock = HomeLock.take(office().home());
            if (lock.isEmpty()) {
                return refuse("The office in " + office().home() + " runs. Stop it first.");
            }
            try (HomeLock _ = lock.get()) {
                Map<String, Rebuild.Table> tables = Rebuild.run(office().home().resolve("office.db"), office().rules());
                tables.forEach((name, table) -> say("%-6s %,9d rows  before %s  after %s  %s"
                        .formatted(
                                name,
                                table.rows(),
                                table.before().substring(0, 16),
                                table.after().substring(0, 16),
                                table.agreed() ? "equal" : "DIFFERED, now as the log says")));
                return tables.values().stream().allMatch(Rebuild.Table::agreed) ? 0 : 1;
            }
        });
    }
}
