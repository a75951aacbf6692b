package vn.motcua.workload.chaos;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code motcua chaos}: breaks offices of its own on purpose and counts what was lost or doubled. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = {
            "Breaks kiosks, printers, brokers, disks and clocks of an office of its own, on purpose, row by row; then a"
                    + " judge that is not part of the product compares the paper with the office's database.",
            "Touches no office of this machine: everything lies in a temporary folder. Power cuts need root, loop mounts"
                    + " and Debian's xfsprogs.",
            "Ends with 0 only where nothing was lost or doubled and no row failed."
        })
public final class ChaosMain implements Callable<Integer> {
    private static final int MOST_ROUNDS = 10_000;

    /** Held, because the logging of the JDK forgets a logger's level with the logger. */
    private static final Logger OURS = Logger.getLogger("vn.motcua");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before call()
    private CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often each fault is brought about, 1–" + MOST_ROUNDS + " (${DEFAULT-VALUE}).")
    private int rounds = 1;

    @Option(names = "--only", paramLabel = "ROW", split = ",", description = "Only these rows; may be repeated.")
    private @Nullable Set<Integer> only;

    @Option(names = "--seed", paramLabel = "N", description = "Of the random moments; a run prints its own.")
    private @Nullable Long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the results to this file as JSON, too.")
    private @Nullable Path out;

    private final Map<String, String> environment;

    private ChaosMain(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Starts the program. */
    public static void main(String[] arguments) {
        OURS.setLevel(Level.SEVERE);
        System.exit(new CommandLine(new ChaosMain(System.getenv())).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new ParameterException(spec.commandLine(), "--rounds must be 1–" + MOST_ROUNDS);
        }
        List<Row> rows = rows();
        long used = seed == null ? System.nanoTime() : seed;
        PrintWriter words = spec.commandLine().getOut();
        words.printf(Locale.ROOT, "chaos: %d rows, %d rounds, seed %d%n", rows.size(), rounds, used);
        words.println(RowTable.HEAD);
        words.flush();
        List<RowResult> results = new ArrayList<>();
        for (Row row : rows) {
            RowResult result = play(row, used);
            results.add(result);
            RowTable.print(words, result);
        }
        RowTable.printSum(words, results);
        if (out != null) {
            write(results, out);
        }
        return results.stream().allMatch(RowResult::good) ? 0 : 1;
    }

    private List<Row> rows() {
        Set<Integer> wanted = only == null ? Set.of() : new TreeSet<>(only);
        List<Row> rows = Rows.all().stream()
                .filter(row -> wanted.isEmpty() || wanted.contains(row.number()))
                .toList();
        if (rows.isEmpty() || (!wanted.isEmpty() && rows.size() != wanted.size())) {
            throw new ParameterException(spec.commandLine(), "--only takes rows of the matrix, 1–30, not " + wanted);
        }
        return rows;
    }

    /** Each row has a world of its own, which ends with it, also when this program is told to end. */
    private RowResult play(Row row, long used) {
        World world = new World(environment);
        Thread atTheEnd = new Thread(world::close, "chaos-end");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        Trial trial = new Trial(world, row.number(), rounds, new Random(used + row.number()));
        try {
            row.play().on(trial);
            return trial.result(row, null, null);
        } catch (RowSkipped skipped) {
            return trial.result(row, skipped.getMessage(), null);
        } catch (ChaosFault broken) {
            return trial.result(row, null, broken.getMessage());
        } catch (Exception surprise) {
            return trial.result(row, null, surprise.toString());
        } finally {
            world.close();
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        }
    }

    private static void write(List<RowResult> results, Path file) throws IOException {
        ArrayNode rows = new JsonMapper().createArrayNode();
        results.forEach(result -> rows.add(result.json()));
        Files.writeString(file, rows.toPrettyString() + "\n");
    }
}
