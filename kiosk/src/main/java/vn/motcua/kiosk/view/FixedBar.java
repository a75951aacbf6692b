package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.Appearance;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.view.Faces.Weight;

/** The foot of every screen: the same buttons at the same place. What leads nowhere dims, it never vanishes. */
final class FixedBar extends VBox {
    /** A cell narrower than this has no room for its word on one line, and below the next not on two; its name is spoken. */
    private static final double WORD_UNITS = 134;

    private static final double TWO_LINES_UNITS = 100;

    private static final double LEAST_MILLIMETRES = 20;

    private final Look look;
    private final boolean dark;
    private final double cellWidth;
    private final List<Words> labels = new ArrayList<>();

    FixedBar(Look look, KioskState state, KioskModel model, boolean dark, boolean lowReach, boolean silent) {
        this.look = look;
        this.dark = dark;
        boolean compact = look.sizes().compact();
        double edge = look.u(compact ? 8 : 16);
        double gap = look.u(compact ? 5 : 8);
        int cells = lowReach ? 8 : 7;
        double room = look.sizes().width() - 2 * edge;
        double least = LEAST_MILLIMETRES
                * look.u(compact ? Sizes.COMPACT_UNITS_PER_MILLIMETRE : Sizes.ROOMY_UNITS_PER_MILLIMETRE);
        int inRow = (int) ((room + gap) / (least + gap)) >= cells ? cells : Math.ceilDiv(cells, 2);
        cellWidth = (room - (inRow - 1) * gap) / inRow;
        setSpacing(gap);
        setPadding(new Insets(look.u(compact ? 3 : 10), edge, look.u(compact ? 1 : 12), edge));
        int rows = Math.ceilDiv(cells, inRow);
        double height = look.u(compact ? 99 : look.sizes().large() ? 184 : 168);
        Look.fix(this, look.sizes().width(), rows * height);
        paint();
        List<TouchTarget> all = cells(state, model, lowReach, silent);
        double size = labels.stream().mapToDouble(Words::size).min().orElse(0);
        labels.forEach(label -> label.noLargerThan(size));
        for (int row = 0; row < rows; row++) {
            HBox line = new HBox(gap);
            line.getChildren().addAll(all.subList(row * inRow, Math.min(cells, (row + 1) * inRow)));
            if (row == rows - 1 && rows > 1) {
                // The call for help takes what is left of its row.
                TouchTarget last = all.getLast();
                last.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(last, javafx.scene.layout.Priority.ALWAYS);
            }
            VBox.setVgrow(line, javafx.scene.layout.Priority.ALWAYS);
            getChildren().add(line);
        }
    }

    private void paint() {
        Color line = dark ? Color.web("#F2C14E", 0.3) : look.palette().line();
        Color field = dark ? Color.web("#000000", 0.3) : look.palette().card();
        double lineWidth = look.u(look.palette().contrast() ? 4 : 2);
        setBackground(new Background(
                new BackgroundFill(dark ? field : line, null, null),
                new BackgroundFill(dark ? Color.TRANSPARENT : field, null, new Insets(lineWidth, 0, 0, 0))));
    }

    private List<TouchTarget> cells(KioskState state, KioskModel model, boolean lowReach, boolean silent) {
        Appearance now = state.appearance();
        List<TouchTarget> cells = new ArrayList<>(List.of(
                cell("bar-home", "home", Phrase.BAR_HOME, state.canGoHome(), false, model::home),
                cell("bar-back", "back", Phrase.BAR_BACK, state.canGoBack(), false, model::back),
                cell("bar-language", "language", named(model.nextLanguage()), true, false, model::languageSwitched),
                cell("bar-large", "large-text", Phrase.BAR_LARGE, true, now.largeText(), model::largeTextToggled),
                cell("bar-contrast", "contrast", Phrase.BAR_CONTRAST, true, now.contrast(), model::contrastToggled)));
        if (lowReach) {
            cells.add(cell("bar-low", "low-reach", Phrase.BAR_LOW, true, now.lowReach(), model::lowReachToggled));
        }
        // A machine that cannot speak says so where it would be asked to.
        Phrase listen = silent ? Phrase.BAR_SILENT : Phrase.BAR_LISTEN;
        Runnable toggle = silent ? () -> {} : model::spokenToggled;
        cells.add(cell("bar-listen", "listen", listen, !silent, now.spoken() && !silent, toggle));
        cells.add(help(model));
        return cells;
    }

    /** The one cell that is always filled: whoever is lost finds it by its colour and its corner. */
    private TouchTarget help(KioskModel model) {
        Palette palette = look.palette();
        double radius = look.u(14);
        boolean inverted = dark && !palette.contrast();
        Surface normal = Surface.flat(inverted ? Color.WHITE : palette.brand(), radius);
        Surface pressed = Surface.flat(
                inverted ? palette.brandSoft() : palette.contrast() ? Color.web("#C79A2E") : palette.brandDeep(),
                radius);
        return filled(
                "bar-help",
                "help",
                look.say(Phrase.BAR_HELP),
                inverted ? palette.brand() : palette.onBrand(),
                palette.contrast() ? Weight.BOLD : Weight.REGULAR,
                new TouchTarget.Dress(
                        normal, pressed, look.ringInside(14, inverted ? palette.brand() : palette.onBrand())),
                model::helpCalled);
    }

    /** A language as it calls itself; the shipped ones say so on each other's button. */
    private static String named(Language language) {
        return language.isAdded()
                ? language.name()
                : Wording.in(language.other()).say(Phrase.BAR_LANGUAGE);
    }

    private TouchTarget cell(String id, String icon, Phrase phrase, boolean leads, boolean on, Runnable action) {
        return cell(id, icon, look.say(phrase), leads, on, action);
    }

    private TouchTarget cell(String id, String icon, String says, boolean leads, boolean on, Runnable action) {
        Palette palette = look.palette();
        double radius = look.u(14);
        Surface normal = on
                ? palette.contrast()
                        ? Surface.lined(Color.BLACK, palette.gold(), radius, look.u(4))
                        : Surface.flat(dark ? Color.web("#FFFFFF", 0.18) : palette.brandSoft(), radius)
                : Surface.flat(Color.TRANSPARENT, radius);
        Surface pressed = !leads
                ? normal
                : dark || palette.contrast()
                        ? Surface.flat(Color.web("#FFFFFF", 0.22), radius)
                        : Surface.flat(palette.brandSoft(), radius);
        return filled(
                id,
                icon,
                says,
                inkOf(leads, on),
                on && palette.contrast() ? Weight.BOLD : Weight.REGULAR,
                new TouchTarget.Dress(normal, pressed, look.ringInside(14, palette.sky())),
                action);
    }

    private TouchTarget filled(
            String id, String icon, String says, Color ink, Weight weight, TouchTarget.Dress dress, Runnable action) {
        boolean compact = look.sizes().compact();
        boolean worded = !compact || cellWidth >= look.u(TWO_LINES_UNITS);
        boolean broken = compact ? cellWidth < look.u(WORD_UNITS) : says.contains("\n");
        String words = compact && !broken ? says.replace('\n', ' ') : says;
        double side = compact ? worded ? broken ? 38 : 42 : 54 : 54;
        VBox content = Look.column(look.u(compact ? broken ? 1 : 4 : 5), look.icon(icon, side, ink, 1.6));
        content.setAlignment(compact ? Pos.CENTER : Pos.TOP_CENTER);
        content.setMouseTransparent(true);
        if (worded) {
            Words label = look.fixed(weight, compact ? 24 : look.sizes().large() ? 37 : 32, 1.08, ink, words)
                    .notBelow(look.u(compact ? 23.6 : 24))
                    .onOneLine()
                    .fitted(cellWidth - look.u(compact ? 4 : 12))
                    .centred();
            label.setSmallPrint(true);
            labels.add(label);
            content.getChildren().add(label);
            if (!compact) {
                VBox.setMargin(label, new Insets(broken ? 0 : look.u(17), 0, 0, 0));
            }
        }
        TouchTarget cell = new TouchTarget(id, words.replace('\n', ' '), dress, 0, action);
        cell.getChildren().add(content);
        if (!compact) {
            cell.setPadding(new Insets(look.u(8), 0, 0, 0));
        }
        cell.setMaxHeight(Double.MAX_VALUE);
        cell.setMinWidth(cellWidth);
        cell.setPrefWidth(cellWidth);
        cell.setMaxWidth(cellWidth);
        return cell;
    }

    private Color inkOf(boolean leads, boolean on) {
        Palette palette = look.palette();
        if (dark && !palette.contrast()) {
            return leads ? Color.WHITE : Color.web("#C39A9B");
        }
        if (!leads) {
            return palette.off();
        }
        return on ? palette.brand() : palette.ink();
    }
}
