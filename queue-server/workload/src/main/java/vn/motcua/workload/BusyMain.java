package vn.motcua.workload;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Citizens in the background of a demonstration: they come to the desk at random (Poisson arrivals, exponential gaps)
 * and ask for a service that some counter can serve. Ends with the signal that ends the demonstration.
 */
@Command(
        name = "busy",
        mixinStandardHelpOptions = true,
        description = "Lets citizens take numbers at the desk of a running office until it is ended.")
public final class BusyMain implements Callable<Integer> {
    /** One in eight has a right to be served first. */
    private static final double PRIORITY_SHARE = 0.125;

    /** Beyond so many waiting nobody comes: a demonstration left alone overnight must not fill the office. */
    private static final int MOST_WAITING = 60;

    private static final Duration SHORTEST_GAP = Duration.ofMillis(500);

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "Mean time between two citizens, at least 1 (${DEFAULT-VALUE}).")
    private double everySeconds = 20;

    private final RandomGenerator chance = RandomGenerator.getDefault();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Starts the program. */
    public static void main(String[] arguments) {
        Faults.onlyWarnings();
        System.exit(Faults.reported(new CommandLine(new BusyMain())).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(ended::countDown));
        OfficeAddress office = OfficeAddress.from(System.getenv());
        try (OfficeDesk desk = new OfficeDesk(office, office.machineToken(), "busy")) {
            while (!ended.await(gap().toMillis(), TimeUnit.MILLISECONDS)) {
                arrive(desk);
            }
        }
        return 0;
    }

    private void arrive(OfficeDesk desk) {
        List<OfficeDesk.OfferedService> offered =
                desk.services().stream().filter(OfficeDesk.OfferedService::open).toList();
        int waiting =
                offered.stream().mapToInt(OfficeDesk.OfferedService::waiting).sum();
        if (!offered.isEmpty() && waiting < MOST_WAITING) {
            String service = offered.get(chance.nextInt(offered.size())).id();
            desk.issue(service, chance.nextDouble() < PRIORITY_SHARE, null);
        }
    }

    private Duration gap() {
        double seconds = -Math.log(1 - chance.nextDouble()) * Math.max(1, everySeconds);
        Duration gap = Duration.ofMillis(Math.round(seconds * 1000));
        return gap.compareTo(SHORTEST_GAP) < 0 ? SHORTEST_GAP : gap;
    }
}
