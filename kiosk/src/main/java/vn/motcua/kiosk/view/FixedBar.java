package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.motcua.kiosk.model.Appearance;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.view.Faces.Weight;

/** The foot of every screen: the same buttons at the same place. What leads nowhere dims, it never vanishes. */
final class FixedBar extends VBox {
    private static final double RADIUS_UNITS = 14;

    private final Look look;
    private final boolean dark;
    private final BarPlan plan;

    FixedBar(Look look, KioskState state, KioskModel model, boolean dark, boolean lowReach, boolean silent) {
        this.look = look;
        this.dark = dark;
        BarNames names = BarNames.in(look.language(), model.nextLanguage(), lowReach, silent);
        Stream<BarNames> shipped =
                Language.SHIPPED.stream().map(one -> BarNames.in(one, one.other(), lowReach, silent));
        plan = BarPlan.of(look, Stream.concat(Stream.of(names), shipped).toList());
        boolean compact = look.sizes().compact();
        double edge = BarPlan.edge(look);
        setSpacing(BarPlan.gap(look));
        setPadding(new Insets(look.u(compact ? 3 : 10), edge, look.u(compact ? 1 : 12), edge));
        Look.fix(this, look.sizes().width(), plan.rows().size() * plan.height(look));
        paint();
        rows(cells(keys(state, model, lowReach, silent), names));
    }

    private void paint() {
        Color line = dark ? Color.web("#F2C14E", 0.3) : look.palette().line();
        Color field = dark ? Color.web("#000000", 0.3) : look.palette().card();
        double lineWidth = look.u(look.palette().contrast() ? 4 : 2);
        setBackground(new Background(
                new BackgroundFill(dark ? field : line, null, null),
                new BackgroundFill(dark ? Color.TRANSPARENT : field, null, new Insets(lineWidth, 0, 0, 0))));
    }

    private void rows(Iterator<TouchTarget> cells) {
        for (List<Double> widths : plan.rows()) {
            HBox row = new HBox(BarPlan.gap(look));
            for (double width : widths) {
                TouchTarget cell = cells.next();
                cell.setMinWidth(width);
                cell.setPrefWidth(width);
                cell.setMaxSize(width, Double.MAX_VALUE);
                row.getChildren().add(cell);
            }
            VBox.setVgrow(row, Priority.ALWAYS);
            getChildren().add(row);
        }
    }

    /**
     * A key of the bar.
     *
     * @param leads whether it leads anywhere now
     * @param on whether what it switches is on
     */
    private record Key(String id, String icon, boolean leads, boolean on, Runnable action) {
        boolean callsHelp() {
            return id.equals("bar-help");
        }
    }

    private static List<Key> keys(KioskState state, KioskModel model, boolean lowReach, boolean silent) {
        Appearance now = state.appearance();
        List<Key> keys = new ArrayList<>(List.of(
                new Key("bar-home", "home", state.canGoHome(), false, model::home),
                new Key("bar-back", "back", state.canGoBack(), false, model::back),
                new Key("bar-language", "language", true, false, model::languageSwitched),
                new Key("bar-large", "large-text", true, now.largeText(), model::largeTextToggled),
                new Key("bar-contrast", "contrast", true, now.contrast(), model::contrastToggled)));
        if (lowReach) {
            keys.add(new Key("bar-low", "low-reach", true, now.lowReach(), model::lowReachToggled));
        }
        Runnable toggle = silent ? () -> {} : model::spokenToggled;
        keys.add(new Key("bar-listen", "listen", !silent, now.spoken() && !silent, toggle));
        keys.add(new Key("bar-help", "help", true, false, model::helpCalled));
        return keys;
    }

    private Iterator<TouchTarget> cells(List<Key> keys, BarNames names) {
        List<TouchTarget> cells = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            cells.add(cell(
                    keys.get(i), names.whole().get(i), names.of(plan.length()).get(i)));
        }
        return cells.iterator();
    }

    private TouchTarget cell(Key key, String told, String name) {
        Palette palette = look.palette();
        boolean bold = palette.contrast() && (key.on() || key.callsHelp());
        Color ink = key.callsHelp() ? helpInk() : inkOf(key.leads(), key.on());
        Words words = look.fixed(
                        bold ? BarPlan.weight(look) : Weight.REGULAR,
                        plan.type() / look.u(1),
                        BarPlan.LINE,
                        ink,
                        plan.form() == BarPlan.Form.ABOVE ? BarNames.joined(name) : name)
                .onOneLine();
        Pane content = plan.form() == BarPlan.Form.BESIDE ? beside(key, words, ink) : above(key, words, ink);
        content.setMouseTransparent(true);
        TouchTarget cell = new TouchTarget(
                key.id(), BarNames.joined(told), key.callsHelp() ? help() : dress(key), 0, key.action());
        cell.getChildren().add(content);
        return cell;
    }

    private Pane beside(Key key, Words words, Color ink) {
        HBox content = Look.row(look.u(BarPlan.APART_UNITS), icon(key, BarPlan.ICON_UNITS, ink), words);
        content.setAlignment(Pos.CENTER);
        return content;
    }

    private Pane above(Key key, Words words, Color ink) {
        boolean compact = look.sizes().compact();
        boolean stacked = plan.form() == BarPlan.Form.STACKED;
        double side = stacked ? BarPlan.stackedIcon(look) : 42;
        VBox content = Look.column(look.u(!compact ? 5 : stacked ? 0 : 4), icon(key, side, ink), words.centred());
        content.setAlignment(stacked ? Pos.TOP_CENTER : Pos.CENTER);
        if (stacked) {
            // A name of one line stands in the middle of what the others need for two.
            double half = words.text().contains("\n") ? 0 : Math.round(words.size() * BarPlan.LINE / 2);
            VBox.setMargin(words, new Insets(half, 0, 0, 0));
            content.setPadding(new Insets(look.u(compact ? 2 : 8), 0, 0, 0));
        }
        return content;
    }

    private Node icon(Key key, double units, Color ink) {
        return look.icon(key.icon(), units, ink, 1.6);
    }

    /** The one key that is always filled: whoever is lost finds it by its colour and its corner. */
    private TouchTarget.Dress help() {
        Palette palette = look.palette();
        double radius = look.u(RADIUS_UNITS);
        Color pressed =
                inverted() ? palette.brandSoft() : palette.contrast() ? Color.web("#C79A2E") : palette.brandDeep();
        return new TouchTarget.Dress(
                Surface.flat(inverted() ? Color.WHITE : palette.brand(), radius),
                Surface.flat(pressed, radius),
                ring());
    }

    private Color helpInk() {
        return inverted() ? look.palette().brand() : look.palette().onBrand();
    }

    private boolean inverted() {
        return dark && !look.palette().contrast();
    }

    private TouchTarget.Dress dress(Key key) {
        Palette palette = look.palette();
        double radius = look.u(RADIUS_UNITS);
        Surface normal = key.on() ? on(radius) : Surface.flat(Color.TRANSPARENT, radius);
        Surface pressed = !key.leads()
                ? normal
                : dark || palette.contrast()
                        ? Surface.flat(Color.web("#FFFFFF", 0.22), radius)
                        : Surface.flat(palette.brandSoft(), radius);
        return new TouchTarget.Dress(normal, pressed, ring());
    }

    /** The keypad's ring, most of it in the gap between keys: it runs over no word. */
    private Border ring() {
        boolean compact = look.sizes().compact();
        Color ring = inverted() ? Color.WHITE : look.palette().sky();
        return look.ringInside(RADIUS_UNITS, compact ? 7.4 : 8, compact ? -4.9 : -6, ring);
    }

    /** A frame tells that it is on, to whoever does not see the colour. */
    private Surface on(double radius) {
        Palette palette = look.palette();
        double frame = look.u(plan.frame(look));
        if (inverted()) {
            return Surface.lined(palette.brandDeep(), Color.WHITE, radius, frame);
        }
        return Surface.lined(palette.contrast() ? Color.BLACK : palette.brandSoft(), palette.brand(), radius, frame);
    }

    private Color inkOf(boolean leads, boolean on) {
        Palette palette = look.palette();
        if (inverted()) {
            return leads ? Color.WHITE : Color.web("#C39A9B");
        }
        if (!leads) {
            return palette.off();
        }
        return on ? palette.brand() : palette.ink();
    }
}
