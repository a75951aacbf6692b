package vn.motcua.kiosk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.CodeScanner;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Timings;
import vn.motcua.kiosk.outbox.SealedLetters;
import vn.motcua.kiosk.view.Faces;
import vn.motcua.kiosk.view.KioskWindow;
import vn.motcua.kiosk.view.MissingFontException;
import vn.motcua.kiosk.view.ScreenSize;
import vn.motcua.kiosk.view.Speech;
import vn.motcua.kiosk.web.OfficeOverHttp;
import vn.motcua.kiosk.web.OfficeWeb;
import vn.motcua.protocol.guide.Catalogue;

/**
 * The one screen of the machine and what stands on it: the kiosk, or, while its disk cannot be used, that no number can be
 * given. Every method returns when it is shown.
 */
final class Glass {
    private final ScreenSize size;
    private final boolean whole;
    private final Speech speech;
    private final long start = System.nanoTime();
    /** Done when JavaFX runs and the typeface is read; null until somebody asked for it. */
    private @Nullable CompletableFuture<Void> awake;

    private @Nullable KioskWindow shown;

    /**
     * @param whole over the whole screen, as on a kiosk
     * @param speech reads it aloud
     */
    Glass(ScreenSize size, boolean whole, Speech speech) {
        this.speech = speech;
        this.size = size;
        this.whole = whole;
    }

    /** Wakes JavaFX on a thread of its own: whoever starts a kiosk opens its store and its link in the meantime. */
    CompletableFuture<Void> wake() {
        CompletableFuture<Void> woken = awake;
        if (woken == null) {
            CompletableFuture<Void> waking = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("kiosk-wake").start(() -> startInto(waking));
            woken = waking;
            awake = woken;
        }
        return woken;
    }

    private static void startInto(CompletableFuture<Void> waking) {
        try {
            Platform.startup(() -> {
                try {
                    Faces.find();
                    waking.complete(null);
                } catch (RuntimeException e) {
                    waking.completeExceptionally(e);
                }
            });
        } catch (RuntimeException | LinkageError e) {
            // Also a library of the window system that is missing.
            waking.completeExceptionally(e);
        }
    }

    /** The kiosk's own pages take the screen. */
    void show(
            KioskDevice kiosk,
            OfficeWeb office,
            SealedLetters box,
            Catalogue guide,
            List<Language> languages,
            @Nullable CodeScanner scanner) {
        LetterPost letters = LetterPost.to(office, box, Platform::runLater);
        show(
                () -> {
                    KioskModel model = KioskScreen.modelOf(
                            kiosk, new OfficeOverHttp(office, letters, Platform::runLater), guide, Platform::runLater);
                    model.speaks(languages);
                    if (scanner != null) {
                        model.hasScanner();
                        scanner.onCode(code -> Platform.runLater(() -> model.scanned(ScannedCode.of(code))));
                    }
                    return model;
                },
                () -> kiosk.clock().officeTime().orElseGet(Instant::now));
    }

    /** Nothing is known of the office, and no number can be given: people are asked to go to the help desk. */
    void showOutOfService() {
        show(
                () -> {
                    KioskModel model = new KioskModel(
                            (_, _, _, done) -> done.accept(new IssueResult.StoreFailed("the store is not open")),
                            Timings.USUAL);
                    model.storeChanged(false);
                    return model;
                },
                InstantSource.system());
    }

    private void show(Supplier<KioskModel> model, InstantSource clock) {
        CompletableFuture<KioskWindow> opened = new CompletableFuture<>();
        Runnable opening = () -> {
            try {
                KioskWindow next = KioskWindow.open(
                        model.get(),
                        size,
                        Faces.find(),
                        clock,
                        () -> (System.nanoTime() - start) / 1_000_000,
                        whole,
                        speech);
                if (shown != null) {
                    shown.close();
                }
                opened.complete(next);
            } catch (RuntimeException e) {
                opened.completeExceptionally(e);
            }
        };
        try {
            wake().join();
            Platform.runLater(opening);
            shown = opened.join();
        } catch (CompletionException e) {
            throw cannotOpen(e);
        }
    }

    /**
     * Where the screen is another one than was written down: one sentence each. Call it when something is shown.
     *
     * @param measured the diagonal was measured by hand: what the screen says of its own is not asked
     */
    List<String> differences(boolean measured) {
        CompletableFuture<List<String>> told = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                ReportedGlass there = ReportedGlass.now();
                told.complete((measured ? there.withoutInches() : there).differences(size));
            } catch (RuntimeException e) {
                told.completeExceptionally(e);
            }
        });
        return told.join();
    }

    /** What is known to have failed by now is said before anything else is opened. */
    void requireWaking() {
        if (awake != null && awake.isCompletedExceptionally()) {
            throw cannotOpen(awake.exceptionNow());
        }
    }

    private static KioskFault cannotOpen(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String display = cause instanceof MissingFontException
                ? ""
                : ". A kiosk needs a screen of its own (DISPLAY or WAYLAND_DISPLAY); --headless runs it without one.";
        return new KioskFault("The screen cannot be opened: " + cause.getMessage() + display, failure);
    }
}
