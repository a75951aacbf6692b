package vn.motcua.office.prediction;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.prediction.HallModel;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.CounterChange;
import vn.motcua.office.queue.History;
import vn.motcua.office.queue.Waits;

/**
 * Foretells the waits of the whole hall again and again, on a thread of its own: reading the queue costs the command
 * loop a copy of those who wait, nothing more. What could not be foretold anew is forgotten, not shown on.
 */
public final class WaitForecaster implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WaitForecaster.class.getName());

    /** Between two looks at the hall (issue: refreshed every 5 s). */
    public static final Duration EVERY = Duration.ofSeconds(5);

    /** Between two looks at the past: what was lived today counts, too. */
    static final Duration RELEARN = Duration.ofMinutes(10);

    /** On a test clock that runs faster the looks come as much faster, but never more often than this. */
    private static final Duration LEAST = Duration.ofMillis(250);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CommandLoop loop;
    private final Supplier<OfficeDefinition> definition;
    private final OfficePlan plan;
    private final History history;
    private final Consumer<Waits> told;
    private final Duration every;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name(Waits.THREAD)
            .priority(Thread.MIN_PRIORITY)
            .factory());

    private @Nullable OfficeDefinition learnedFor;
    private @Nullable LocalDate learnedOn;
    private long learnedNanos;
    private Optional<HallModel> model = Optional.empty();
    private Map<OfficerId, Integer> officers = Map.of();
    private final ToldInOrder inOrder = new ToldInOrder();
    private KeptPromises promises = KeptPromises.NONE;

    private WaitForecaster(
            CommandLoop loop,
            Supplier<OfficeDefinition> definition,
            OfficePlan plan,
            History history,
            Consumer<Waits> told,
            Duration every) {
        this.loop = loop;
        this.definition = definition;
        this.plan = plan;
        this.history = history;
        this.told = told;
        this.every = every;
    }

    /**
     * Foretells from now on.
     *
     * @param loop whose queue, by its clock
     * @param definition services and counters, asked anew each time
     * @param plan when counters mean to be open today, asked anew each time
     * @param history what it learns from
     * @param told hears every forecast, on the forecaster's thread; {@link Waits#UNKNOWN} when there is none
     * @param every between two looks at the hall, usually {@link #EVERY}
     */
    public static WaitForecaster start(
            CommandLoop loop,
            Supplier<OfficeDefinition> definition,
            OfficePlan plan,
            History history,
            Consumer<Waits> told,
            Duration every) {
        WaitForecaster forecaster = new WaitForecaster(loop, definition, plan, history, told, every);
        forecaster.lookAgain();
        return forecaster;
    }

    private void lookAgain() {
        double speed = Math.max(1, loop.clock().speed());
        long least = Math.min(LEAST.toMillis(), every.toMillis());
        try {
            thread.schedule(
                    () -> {
                        look();
                        lookAgain();
                    },
                    Math.max(least, (long) (every.toMillis() / speed)),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "The waits are foretold no more.");
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** One look at the hall; nothing that goes wrong here may end the next one. */
    private void look() {
        try {
            told.accept(forecast());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.log(Level.WARNING, "The waits could not be foretold: {0}", e.toString());
            told.accept(Waits.UNKNOWN);
        }
    }

    private Waits forecast() throws InterruptedException, ExecutionException, TimeoutException {
        OfficeDefinition office = definition.get();
        learn(office);
        if (model.isEmpty()) {
            inOrder.forget();
            return Waits.UNKNOWN;
        }
        Instant now = loop.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, office.timeZone());
        DayPlan meant = plan.on(today);
        List<CounterChange> changes =
                history.counterChanges(today.atStartOfDay(office.timeZone()).toInstant(), now.plusMillis(1));
        Map<OfficerId, Integer> known = officers;
        Hall hall = loop.read(
                        state -> Hall.of(state, office, meant, loop.clock().instant(), changes, known))
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        Map<ServiceId, Integer> services = Hall.services(office);
        return inOrder.of(hall, new WaitForecast(model.get(), promises).of(hall, services), services);
    }

    private void learn(OfficeDefinition office) {
        Instant now = loop.clock().instant();
        LocalDate today = now.atZone(office.timeZone()).toLocalDate();
        boolean due = System.nanoTime() - learnedNanos > (model.isEmpty() ? every : RELEARN).toNanos();
        if (office != learnedFor || !today.equals(learnedOn) || due) {
            Experience experience = new Experience(office, plan);
            model = experience.of(history, today);
            officers = experience.officers();
            promises = KeptPromises.of(history.announcements(today.minusDays(KeptPromises.DAYS), today));
            learnedFor = office;
            learnedOn = today;
            learnedNanos = System.nanoTime();
        }
    }
}
