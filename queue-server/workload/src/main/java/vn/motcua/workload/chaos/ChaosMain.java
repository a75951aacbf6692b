package vn.motcua.workload.chaos;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
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
    private static final int MOST_AT_ONCE = 8;
    private static final int TOGETHER = 50;

    /** Held, because the logging of the JDK forgets a logger's level with the logger. */
    private static final Logger OURS = Logger.getLogger("vn.motcua");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before call()
    private CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often each row is played through, 1–" + MOST_ROUNDS + " (${DEFAULT-VALUE}).")
    private int rounds = 1;

    @Option(names = "--only", paramLabel = "ROW", split = ",", description = "Only these rows; may be repeated.")
    private @Nullable Set<Integer> only;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "1",
            description = "So many rows are played at the same time, 1–" + MOST_AT_ONCE
                    + " (${DEFAULT-VALUE}): most of a row is waiting. The times of recovery are then a busy machine's.")
    private int atOnce = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Of the random moments; a run prints its own.")
    private @Nullable Long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes the results to this file as JSON, too, after every row.")
    private @Nullable Path out;

    private final Map<String, String> environment;

    /** By the row's number. */
    private final Map<Integer, RowResult> results = new TreeMap<>();

    private ChaosMain(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Starts the program. */
    public static void main(String[] arguments) {
        OURS.setLevel(Level.SEVERE);
        System.exit(new CommandLine(new ChaosMain(System.getenv())).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        bounded("--rounds", rounds, MOST_ROUNDS);
        bounded("--at-once", atOnce, MOST_AT_ONCE);
        List<Row> rows = rows();
        long used = seed == null ? System.nanoTime() : seed;
        PrintWriter words = spec.commandLine().getOut();
        words.printf(
                Locale.ROOT, "chaos: %d rows, %d rounds, %d at once, seed %d%n", rows.size(), rounds, atOnce, used);
        words.println(RowTable.HEAD);
        words.flush();
        try (ExecutorService players = Executors.newFixedThreadPool(atOnce)) {
            List<? extends Callable<RowResult>> plays = rows.stream()
                    .map(row -> (Callable<RowResult>) () -> shown(words, play(row, used, this::known)))
                    .toList();
            for (Future<RowResult> played : players.invokeAll(plays)) {
                played.get();
            }
        }
        RowTable.printSum(words, results.values());
        return results.values().stream().allMatch(RowResult::good) ? 0 : 1;
    }

    private RowResult shown(PrintWriter words, RowResult result) {
        RowTable.print(words, result);
        known(result);
        return result;
    }

    private void bounded(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(spec.commandLine(), option + " must be 1–" + most);
        }
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

    /**
     * Rounds are played {@value #TOGETHER} at a time, each time in a new world that is deleted afterwards: so a long run
     * needs no more of a disk than a short one. It ends with the first that is not good.
     */
    private RowResult play(Row row, long used, Consumer<RowResult> soFar) {
        RowResult sum = played(row, used, 0);
        for (int done = TOGETHER; done < rounds && sum.good() && sum.skipped() == null; done += TOGETHER) {
            soFar.accept(sum);
            sum = sum.and(played(row, used + done, done));
        }
        return sum;
    }

    /** The world ends with its rounds, also when this program is told to end. */
    private RowResult played(Row row, long used, int done) {
        World world = new World(environment);
        Thread atTheEnd = new Thread(world::close, "chaos-end");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        Trial trial = new Trial(
                world,
                row.number(),
                Math.min(TOGETHER, rounds - done),
                new Random(used + row.number()),
                line -> progress("row " + row.number() + ", " + done + " rounds before: " + line));
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

    /** One line a round, on the error output: the table stays a table. */
    private void progress(String line) {
        if (rounds > 1) {
            PrintWriter words = spec.commandLine().getErr();
            words.println(line);
            words.flush();
        }
    }

    /** What is known so far is on the disk after every row, and now and then within a long one. */
    private synchronized void known(RowResult latest) {
        results.put(latest.row().number(), latest);
        Path file = out;
        if (file == null) {
            return;
        }
        ArrayNode rows = new JsonMapper().createArrayNode();
        results.values().forEach(result -> rows.add(result.json()));
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, rows.toPrettyString() + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new ChaosFault(file + " cannot be written: " + full.getMessage(), full);
        }
    }
}
