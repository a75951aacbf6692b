package vn.motcua.kiosk.view;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.util.Duration;
import vn.motcua.kiosk.model.KioskModel;

/** The window over the whole glass, and the second's tick that drives the model. */
public final class KioskWindow {
    private final Stage stage;
    private final Timeline seconds;

    private KioskWindow(Stage stage, Timeline seconds) {
        this.stage = stage;
        this.seconds = seconds;
    }

    /**
     * Opens the window; call it on the JavaFX application thread.
     *
     * @param fullScreen over everything and without a way out, as on a kiosk; else a plain window as on a laptop
     * @param monotonicMillis a clock that never steps back
     * @param speech reads the screen aloud for whoever asks
     */
    public static KioskWindow open(
            KioskModel model,
            ScreenSize screen,
            Faces faces,
            InstantSource clock,
            LongSupplier monotonicMillis,
            boolean fullScreen,
            Speech speech) {
        KioskView view = new KioskView(model, screen, faces, clock, true, speech);
        Stage stage = new Stage();
        stage.setTitle("Một Cửa");
        stage.setScene(new Scene(view, screen.width(), screen.height()));
        if (fullScreen) {
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
        }
        model.watch(view::show);
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> {
            boolean reading = model.state().appearance().spoken() && speech.speaking();
            model.tick(monotonicMillis.getAsLong(), reading);
            view.tick(model.state());
        }));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
        model.tick(monotonicMillis.getAsLong());
        stage.show();
        return new KioskWindow(stage, seconds);
    }

    /** Closes the window; call it on the JavaFX application thread. */
    public void close() {
        seconds.stop();
        stage.close();
    }
}
