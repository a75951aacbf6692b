package vn.motcua.kiosk.view;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Service;

/**
 * Times the kiosk's own pages: from the start of the program to the first page that gives numbers, and from each tap to the
 * page it leads to, laid out and drawn into a picture of the glass. Drawing is by the processor, as on a machine without a
 * graphics chip; on a screen the page comes sooner, and the fade that follows is not counted.
 *
 * <p>Thread: any but JavaFX's own, on which the pages live.
 */
public final class ScreenTimes {
    private static final long PATIENCE_SECONDS = 60;

    /** Taps that go round through the pages and give no number. */
    private static final List<String> ROUND = List.of(
            "bar-large",
            "bar-large",
            "bar-contrast",
            "bar-contrast",
            "bar-language",
            "bar-language",
            "priority",
            "priority",
            "door-guide",
            "key-k",
            "key-h",
            "key-a",
            "key-i",
            "bar-back",
            "bar-home");

    private final ScreenSize size;
    private final List<Long> taps = new ArrayList<>();
    private final List<Long> drawn = new ArrayList<>();
    /** Processor time of the pages' thread: what a tap costs, however busy the machine is. */
    private final List<Long> worked = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set on JavaFX's thread before anything else
    private KioskModel model;

    @SuppressWarnings("NullAway.Init")
    private KioskView view;

    private @Nullable WritableImage picture;
    private long laidOutAt;

    /** @param size the glass that is drawn */
    public ScreenTimes(ScreenSize size) {
        this.size = size;
    }

    /**
     * Opens the pages and taps through them.
     *
     * @param makeModel makes the model on JavaFX's thread
     * @param sinceStart nanoseconds since the program started
     * @param rounds how often to go round, at least once; each round also takes one number
     * @return the figures, one line each
     * @throws IllegalStateException when a page does not come
     */
    public List<String> measured(Supplier<KioskModel> makeModel, Supplier<Long> sinceStart, int rounds)
            throws InterruptedException {
        Platform.startup(() -> {});
        on(() -> {
            model = makeModel.get();
            view = new KioskView(model, size, Faces.find(), InstantSource.system(), false);
            new Scene(view, size.width(), size.height());
            model.watch(view::show);
            model.tick(0);
            return null;
        });
        await(() -> model.state().screen() instanceof Screen.Home);
        on(this::draw);
        double first = sinceStart.get() / 1e9;
        for (int i = 0; i < rounds; i++) {
            ROUND.forEach(this::tap);
            takeNumber();
        }
        return List.of(
                String.format(Locale.ROOT, "start to the first page that gives numbers: %.1f s", first),
                line("tap to next page laid out", taps),
                line("of that, processor time", worked),
                line("tap to next page drawn by the processor", drawn));
    }

    private static String line(String what, List<Long> nanos) {
        Collections.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%s, %d taps: median %.1f ms, p99 %.1f ms",
                what,
                nanos.size(),
                share(nanos, 0.5),
                share(nanos, 0.99));
    }

    private static double share(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    /** One tap whose page comes at once. Some glasses have not every target: what is not there is not tapped. */
    private void tap(String id) {
        on(() -> {
            TouchTarget target = find(id::equals);
            if (target != null) {
                long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                long begun = System.nanoTime();
                target.act();
                timed(begun);
                worked.add(laidOutAt - busy);
            }
            return null;
        });
    }

    /** The number is on the disk before its page comes. */
    private void takeNumber() throws InterruptedException {
        long begun = on(() -> {
            Set<String> open = model.state().offer().services().stream()
                    .filter(Service::open)
                    .map(service -> "tile-" + service.id())
                    .collect(Collectors.toSet());
            TouchTarget tile = find(open::contains);
            long now = System.nanoTime();
            if (tile != null) {
                tile.act();
            }
            return now;
        });
        await(() -> model.state().screen() instanceof Screen.TicketShown
                || model.state().screen() instanceof Screen.NotReady);
        on(() -> {
            timed(begun);
            model.done();
            return null;
        });
    }

    private void timed(long begun) {
        view.applyCss();
        view.layout();
        taps.add(System.nanoTime() - begun);
        laidOutAt = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        draw();
        drawn.add(System.nanoTime() - begun);
    }

    private @Nullable Void draw() {
        picture = view.snapshot(null, picture);
        return null;
    }

    private @Nullable TouchTarget find(Function<String, Boolean> wanted) {
        return find(view, wanted);
    }

    private static @Nullable TouchTarget find(Node from, Function<String, Boolean> wanted) {
        if (from instanceof TouchTarget target && target.getId() instanceof String id && wanted.apply(id)) {
            return target;
        }
        if (from instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                TouchTarget found = find(child, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void await(BooleanSupplier there) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!on(there::getAsBoolean)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("a page did not come within " + PATIENCE_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static <T> T on(Supplier<T> action) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(action.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }
}
