package vn.motcua.kiosk.view;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Pages that are drawn into memory, on a machine with or without a screen, by a program that ends afterwards. */
public final class OffScreen {
    private OffScreen() {}

    /**
     * Starts JavaFX without a screen, draws, and ends JavaFX, which cannot be started again in this program.
     *
     * @param draws is called on the JavaFX thread; what it throws is thrown here, as the cause
     */
    public static <T> T draw(Supplier<T> draws) {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        CompletableFuture<T> drawn = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                drawn.complete(draws.get());
            } catch (RuntimeException | Error e) {
                drawn.completeExceptionally(e);
            }
        });
        try {
            return drawn.join();
        } finally {
            Platform.exit();
        }
    }
}
