package vn.motcua.kiosk.view;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.KioskModel;

/**
 * Every screen of the upright 21.5 inch kiosk on a sheet of its own, six times side by side: in Vietnamese and in
 * English, each as it is, with larger text, and with high contrast. One look shows what a switch does to a screen.
 */
final class KioskSheets {
    private static final double SCALE = 1 / 3.0;
    private static final double GAP = 24;

    private static final List<Consumer<KioskModel>> SWITCHES = List.of(
            _ -> {},
            KioskModel::languageSwitched,
            KioskModel::largeTextToggled,
            ((Consumer<KioskModel>) KioskModel::largeTextToggled).andThen(KioskModel::languageSwitched),
            KioskModel::contrastToggled,
            ((Consumer<KioskModel>) KioskModel::contrastToggled).andThen(KioskModel::languageSwitched));

    private final Path folder;
    private final Faces faces;

    KioskSheets(Path folder, Faces faces) {
        this.folder = folder;
        this.faces = faces;
    }

    /** The screens that have a sheet: as they are before any switch is pressed. */
    static List<KioskPictures.Picture> screens() {
        return KioskPictures.all().stream()
                .filter(picture -> picture.screen().equals(KioskPictures.TALL))
                .filter(picture -> !picture.name().matches(".*-(en|large|contrast)(-.*)?"))
                .toList();
    }

    /** @param names of sheets ({@code sheet-home}, …); all when it is empty */
    void draw(List<String> names) {
        for (KioskPictures.Picture screen : screens()) {
            String name = "sheet-" + screen.name();
            if (names.isEmpty() || names.contains(name)) {
                KioskPictures.write(sheet(screen), folder, name);
            }
        }
    }

    private WritableImage sheet(KioskPictures.Picture screen) {
        double width = screen.screen().width() * SCALE;
        double height = screen.screen().height() * SCALE;
        Group row = new Group();
        for (int i = 0; i < SWITCHES.size(); i++) {
            ImageView view = new ImageView(KioskPictures.snapshot(with(screen, SWITCHES.get(i)), faces));
            view.setSmooth(true);
            view.setFitWidth(width);
            view.setFitHeight(height);
            view.setX(GAP + i * (width + GAP));
            view.setY(GAP);
            row.getChildren().add(view);
        }
        double all = GAP + SWITCHES.size() * (width + GAP);
        Scene scene = new Scene(row, all, height + 2 * GAP, Color.grayRgb(0x80));
        return scene.snapshot(null);
    }

    private static KioskPictures.Picture with(KioskPictures.Picture screen, Consumer<KioskModel> switches) {
        return new KioskPictures.Picture(
                screen.name(), screen.screen(), screen.scene().andThen(switches), screen.office(), screen.at());
    }
}
