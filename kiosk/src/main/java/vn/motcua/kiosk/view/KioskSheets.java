package vn.motcua.kiosk.view;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.KioskModel;

/**
 * Sheets on which one screen stands many times, so that one look compares: {@code sheet-…} in Vietnamese and in English,
 * each as it is, with larger text, and with high contrast, on the upright 21.5 inch glass; {@code glass-…} on every
 * glass from 7 to 32 inches.
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

    /** The glasses of a sheet, in rows: flat ones, then upright ones. */
    private static final List<List<ScreenSize>> GLASSES = List.of(
            List.of(
                    new ScreenSize(1024, 600, 7),
                    new ScreenSize(1024, 600, 10.1),
                    new ScreenSize(1920, 1080, 15.6),
                    new ScreenSize(1920, 1080, 21.5)),
            List.of(
                    new ScreenSize(600, 1024, 7),
                    new ScreenSize(800, 1280, 10.1),
                    new ScreenSize(1080, 1920, 15.6),
                    new ScreenSize(1080, 1920, 21.5),
                    new ScreenSize(2160, 3840, 32)));

    private static final double FLAT_WIDTH = 620;
    private static final double UPRIGHT_HEIGHT = 760;

    /** Of the screens that look alike, one. */
    private static final Set<String> ON_EVERY_GLASS = Set.of(
            "attract",
            "home",
            "home-group-open",
            "home-groups",
            "others",
            "ticket",
            "printer-fault",
            "printer-well",
            "not-ready",
            "still-there",
            "help",
            "scanned",
            "found",
            "search",
            "papers",
            "needs",
            "booking",
            "booking-days",
            "booking-slots",
            "booking-phone",
            "booking-confirm",
            "booking-booked",
            "booking-code",
            "booking-found",
            "dossier-typed",
            "dossier-ready",
            "dossier-away",
            "survey",
            "survey-5",
            "survey-four",
            "survey-reasons",
            "survey-number",
            "feedback",
            "feedback-about",
            "feedback-content",
            "feedback-phone",
            "feedback-received");

    private final Path folder;
    private final Faces faces;

    KioskSheets(Path folder, Faces faces) {
        this.folder = folder;
        this.faces = faces;
    }

    /** The screens that have a sheet: as they are before any switch is pressed. */
    static List<KioskPictures.Picture> screens() {
        return Stream.concat(
                        KioskPictures.all().stream()
                                .filter(picture -> picture.screen().equals(KioskPictures.TALL))
                                .filter(picture -> !picture.name().matches(".*-(en|large|contrast)(-.*)?")),
                        StateSheets.all().stream())
                .toList();
    }

    /** @param names of sheets ({@code sheet-home}, …); all when it is empty */
    void draw(List<String> names) {
        for (KioskPictures.Picture screen : screens()) {
            String name = screen.name();
            if (isAsked("sheet-" + name, names)) {
                KioskPictures.write(sheet(screen), folder, "sheet-" + name);
            }
            if (ON_EVERY_GLASS.contains(name) && isAsked("glass-" + name, names)) {
                KioskPictures.write(glasses(screen), folder, "glass-" + name);
            }
        }
    }

    private static boolean isAsked(String name, List<String> names) {
        return names.isEmpty() || names.contains(name);
    }

    private WritableImage sheet(KioskPictures.Picture screen) {
        HBox row = new HBox(GAP);
        for (Consumer<KioskModel> switches : SWITCHES) {
            row.getChildren().add(drawn(with(screen, switches), screen.screen().width() * SCALE));
        }
        return onGrey(row);
    }

    private WritableImage glasses(KioskPictures.Picture screen) {
        VBox rows = new VBox(GAP);
        for (List<ScreenSize> glasses : GLASSES) {
            HBox row = new HBox(GAP);
            for (ScreenSize glass : glasses) {
                if (screen.name().startsWith("feedback-") && !Doors.canWrite(Sizes.of(glass, false))) {
                    continue;
                }
                double scale = glass.landscape() ? FLAT_WIDTH / glass.width() : UPRIGHT_HEIGHT / glass.height();
                KioskPictures.Picture there =
                        new KioskPictures.Picture(screen.name(), glass, screen.scene(), screen.office(), screen.at());
                row.getChildren().add(drawn(there, glass.width() * scale));
            }
            rows.getChildren().add(row);
        }
        return onGrey(rows);
    }

    private ImageView drawn(KioskPictures.Picture picture, double width) {
        WritableImage whole = KioskPictures.snapshot(picture, faces);
        return new ImageView(
                shrunk(whole, (int) Math.round(width), (int) Math.round(whole.getHeight() * width / whole.getWidth())));
    }

    /** With the mean of all pixels that fall on one: a view's own scaling leaves some out, and with them half of a thin line. */
    private static WritableImage shrunk(WritableImage whole, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.drawImage(
                SwingFXUtils.fromFXImage(whole, null).getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        pen.dispose();
        return SwingFXUtils.toFXImage(small, null);
    }

    private static WritableImage onGrey(Region sheet) {
        sheet.setPadding(new Insets(GAP));
        return new Scene(sheet, Color.grayRgb(0x80)).snapshot(null);
    }

    private static KioskPictures.Picture with(KioskPictures.Picture screen, Consumer<KioskModel> switches) {
        return new KioskPictures.Picture(
                screen.name(), screen.screen(), screen.scene().andThen(switches), screen.office(), screen.at());
    }
}
