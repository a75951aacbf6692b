package vn.motcua.kiosk.view;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.CaseStep;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Service;

/**
 * Times the kiosk's own pages on a window that is shown: from the start of the program to the first page that gives numbers
 * (the kiosk sleeps only a minute later), and from each press to the page it leads to. A press is the events of a finger that
 * comes down and leaves, through every filter and handler of the window; counted is until the page is laid out, and until the
 * pulse that follows has drawn it into the window. Not counted: the window system before the event, the screen's own delay,
 * and the fade of 160 ms in which a page that is drawn becomes clear.
 *
 * <p>Pages are laid out in the glass's own pixels. JavaFX's Headless platform has a screen of 1000×1000: there the window
 * shows as much of them, so the whole glass is drawn into a picture as well, pixel by pixel.
 *
 * <p>Thread: any but JavaFX's own, on which the pages live.
 */
public final class ScreenTimes {
    private static final long PATIENCE_SECONDS = 60;

    private static final int MOST_HEADLESS = 1000;

    private final ScreenSize size;
    /** What a window can show of it. */
    private final int shownWidth;

    private final int shownHeight;
    private final List<Long> taps = new ArrayList<>();
    /** The same by the page that came. */
    private final Map<String, List<Long>> byPage = new TreeMap<>();

    private final List<Long> drawn = new ArrayList<>();
    private final List<Long> pictured = new ArrayList<>();
    /** Processor time of the pages' thread: what a tap costs, however busy the machine is. */
    private final List<Long> worked = new ArrayList<>();

    private int numbersAsked;

    /** Something small to draw: whoever waits for its picture has waited for what was to be drawn before it. */
    private final Rectangle pixel = new Rectangle(1, 1);

    @SuppressWarnings("NullAway.Init") // set on JavaFX's thread before anything else
    private KioskModel model;

    @SuppressWarnings("NullAway.Init")
    private KioskView view;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    private @Nullable WritableImage picture;

    /** @param size the glass that is drawn */
    public ScreenTimes(ScreenSize size) {
        this.size = size;
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        int most = headless ? MOST_HEADLESS : Integer.MAX_VALUE;
        shownWidth = Math.min(most, size.width());
        shownHeight = Math.min(most, size.height());
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
        wake();
        on(() -> {
            model = makeModel.get();
            view = new KioskView(model, size, Faces.find(), InstantSource.system(), false);
            stage = new Stage();
            stage.setScene(new Scene(new Group(view), shownWidth, shownHeight));
            stage.show();
            model.watch(view::show);
            model.tick(0);
            return null;
        });
        await(() -> model.state().screen() instanceof Screen.Home);
        drawnAfter(() -> {}, () -> true);
        double first = sinceStart.get() / 1e9;
        for (int i = 0; i < rounds; i++) {
            for (String id : RoundWalk.taps(i)) {
                tap(id);
            }
            takeNumber();
        }
        on(() -> {
            stage.close();
            return null;
        });
        List<String> lines = new ArrayList<>(List.of(
                String.format(Locale.ROOT, "start to the first page that gives numbers, drawn: %.1f s", first),
                line("press to next page laid out", taps),
                line("of that, processor time", worked),
                line("press to next page drawn by a pulse into a window of " + shown() + " pixels", drawn),
                line("press to next page drawn into a picture of " + size.width() + "x" + size.height(), pictured)));
        byPage.forEach((page, nanos) -> lines.add(line("  " + page + " laid out", nanos)));
        return lines;
    }

    private String shown() {
        String all = size.width() + "x" + size.height();
        boolean whole = shownWidth == size.width() && shownHeight == size.height();
        return whole ? all : shownWidth + "x" + shownHeight + " of its " + all;
    }

    /** How many papers the rounds brought at most: none where the office serves nobody at this hour. */
    public int papers() {
        return numbersAsked;
    }

    private static String line(String what, List<Long> nanos) {
        Collections.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%s, %d presses: median %.1f ms, p99 %.1f ms",
                what,
                nanos.size(),
                share(nanos, 0.5),
                share(nanos, 0.99));
    }

    private static double share(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    /** One tap whose page comes at once. Some glasses have not every target: what is not there is not tapped. */
    private void tap(String name) throws InterruptedException {
        // What the office or the disk is asked for comes on a page of its own, which nobody taps.
        await(() -> !waits(model.state()));
        Pattern wanted = Pattern.compile(name);
        TouchTarget target = on(() -> find(id -> wanted.matcher(id).matches()));
        if (target != null) {
            drawnAfter(
                    () -> {
                        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                        long begun = System.nanoTime();
                        Finger.press(target);
                        taps.add(System.nanoTime() - begun);
                        byPage.computeIfAbsent(page(), _ -> new ArrayList<>()).add(taps.getLast());
                        worked.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy);
                    },
                    () -> true,
                    drawn);
            pictured.add(taps.getLast() + pictureNanos());
        }
    }

    private static boolean waits(KioskState state) {
        return state.issuing()
                || switch (state.screen()) {
                    case Screen.Booking(BookingStep.Asking _) -> true;
                    case Screen.LookedUp(CaseStep.Shown shown) -> shown.answer() == null;
                    case Screen.LookedUp(CaseStep.Answers answers) -> answers.answer() == null;
                    default -> false;
                };
    }

    private String page() {
        return model.state().screen().getClass().getSimpleName();
    }

    /** The number is on the disk before its page comes. */
    private void takeNumber() {
        TouchTarget tile = on(() -> {
            Set<String> open = model.state().offer().services().stream()
                    .filter(Service::open)
                    .map(service -> "tile-" + service.id())
                    .collect(Collectors.toSet());
            return find(open::contains);
        });
        if (tile != null) {
            numbersAsked++;
            drawnAfter(
                    () -> Finger.press(tile),
                    () -> model.state().screen() instanceof Screen.TicketShown
                            || model.state().screen() instanceof Screen.NotReady,
                    drawn);
            on(() -> {
                model.done();
                return null;
            });
        }
    }

    /** Wakes JavaFX, as a kiosk does while it opens its store; returns when it is awake, whoever woke it. */
    public static synchronized void wake() {
        try {
            Platform.startup(Faces::find);
        } catch (IllegalStateException awakeAlready) {
            // Whoever measures twice in one program.
        }
    }

    private void drawnAfter(Runnable action, BooleanSupplier there) {
        drawnAfter(action, there, new ArrayList<>());
    }

    /** Does {@code action} and waits for the pulse that has drawn what it led to; adds how long both took. */
    private void drawnAfter(Runnable action, BooleanSupplier there, List<Long> nanos) {
        CompletableFuture<Long> done = new CompletableFuture<>();
        on(() -> {
            Scene scene = view.getScene();
            long begun = System.nanoTime();
            Runnable[] laidOut = new Runnable[1];
            laidOut[0] = () -> {
                if (there.getAsBoolean()) {
                    scene.removePostLayoutPulseListener(laidOut[0]);
                    // Behind this pulse, and its picture behind the window's: both are drawn by one thread.
                    Platform.runLater(() -> {
                        pixel.snapshot(null, null);
                        done.complete(System.nanoTime() - begun);
                    });
                }
            };
            scene.addPostLayoutPulseListener(laidOut[0]);
            action.run();
            Platform.requestNextPulse();
            return null;
        });
        nanos.add(done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
    }

    /** Draws the whole glass as it is into a picture. */
    private long pictureNanos() {
        return on(() -> {
            long begun = System.nanoTime();
            picture = view.snapshot(null, picture);
            return System.nanoTime() - begun;
        });
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
            } catch (Throwable e) {
                // Also a library that is missing: whoever waits must hear of it.
                done.completeExceptionally(e);
            }
        });
        return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
