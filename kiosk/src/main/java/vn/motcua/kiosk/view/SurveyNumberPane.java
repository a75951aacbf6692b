package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Screen;

/** Which ticket is the survey about: a letter, then digits, each on a large key; or the paper's code is scanned. */
final class SurveyNumberPane {
    private final Look look;
    private final KioskModel model;
    private final Screen.SurveyNumber number;
    private final double width;

    private SurveyNumberPane(Look look, Screen.SurveyNumber number, KioskModel model) {
        this.look = look;
        this.model = model;
        this.number = number;
        Sizes sizes = look.sizes();
        this.width = Math.min(sizes.width() - 2 * sizes.margin(), look.u(sizes.compact() ? 1600 : 1000));
    }

    static Pane of(Look look, KioskState state, Screen.SurveyNumber number, KioskModel model, double height) {
        return new SurveyNumberPane(look, number, model).draw(state, height);
    }

    private Pane draw(KioskState state, double height) {
        Sizes sizes = look.sizes();
        double padding = look.u(sizes.tiny() ? 7 : sizes.compact() ? 12 : 36);
        VBox region = new VBox(sizes.compact() ? sizes.gap() : look.u(30));
        region.setId("screen-survey-number");
        region.setAlignment(Pos.TOP_CENTER);
        region.setPadding(new Insets(padding, sizes.margin(), padding, sizes.margin()));
        double room = height - 2 * padding;
        if (!sizes.tiny()) {
            Words title = look.bold(
                            sizes.compact() ? 1.15 : sizes.large() ? 1.4 : 1.5,
                            look.palette().ink(),
                            look.say(Phrase.SURVEY_NUMBER))
                    .centred();
            title.setMaxWidth(width);
            region.getChildren().add(title);
        }
        region.getChildren().add(field());
        for (var node : region.getChildren()) {
            node.applyCss();
            room -= node.prefHeight(width) + region.getSpacing();
        }
        region.getChildren()
                .add(KeyGrid.of(
                        look, number.typed().isEmpty() ? letters(state.offer().letters()) : digits(), width, room));
        return new Doors.Still(region);
    }

    /** What is typed, or what to do. */
    private Region field() {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        boolean empty = number.typed().isEmpty();
        Words words = empty || number.tooShort()
                ? look.text(
                                1,
                                palette.ink2(),
                                look.say(number.tooShort() ? Phrase.SURVEY_NUMBER_SHORT : Phrase.SURVEY_NUMBER_HINT))
                        .onOneLine()
                        .fitted(width - look.u(60))
                : look.bold(sizes.tiny() ? 1 : 2, palette.ink(), number.typed()).onOneLine();
        StackPane field = new StackPane(words.centred());
        field.setId("survey-number");
        field.setMinHeight(look.u(sizes.tiny() ? 44 : sizes.compact() ? 80 : 130));
        field.setPrefHeight(field.getMinHeight());
        field.setMaxWidth(width);
        return sizes.tiny()
                ? field
                : Look.dressed(field, Surface.lined(palette.card(), palette.brand(), look.u(18), look.u(4)));
    }

    private List<TouchTarget> letters(List<String> letters) {
        List<TouchTarget> keys = new ArrayList<>();
        letters.forEach(letter -> keys.add(KeyGrid.key(look, "key-" + letter, letter, letter, () -> type(letter))));
        return keys;
    }

    private List<TouchTarget> digits() {
        List<TouchTarget> keys = new ArrayList<>();
        for (String digit : "1 2 3 4 5 6 7 8 9".split(" ")) {
            keys.add(KeyGrid.key(look, "key-" + digit, digit, digit, () -> type(digit)));
        }
        keys.add(KeyGrid.erase(look, model.survey()::erased));
        keys.add(KeyGrid.key(look, "key-0", "0", "0", () -> type("0")));
        TouchTarget on = look.mainButton("survey-number-ready", null, "", model.survey()::numberReady);
        on.setAccessibleText(look.say(Phrase.SURVEY_NUMBER_READY));
        on.setPadding(Insets.EMPTY);
        on.getChildren()
                .setAll(still(look.icon(
                        "tick", look.sizes().compact() ? 50 : 72, look.palette().onBrand(), 2.6)));
        keys.add(on);
        return keys;
    }

    private static <R extends Region> R still(R node) {
        node.setMouseTransparent(true);
        return node;
    }

    private void type(String key) {
        model.survey().typed(key.charAt(0));
    }
}
