package vn.motcua.kiosk.view;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Appearance;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Offer;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;

/**
 * The whole screen: identity bar, one pane, fixed bar. Draws a screen anew when another one is to be shown, and only
 * changes its figures otherwise, so that nothing moves under a finger.
 */
public final class KioskView extends StackPane {
    private static final Duration FADE = Duration.millis(160);
    private static final ZoneId HOME_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final KioskModel model;
    private final ScreenSize screen;
    private final Faces faces;
    private final InstantSource clock;
    private final boolean motion;
    private @Nullable Drawn drawn;
    private @Nullable IdentityBar identity;
    /** How far up from the bar a page may have something to touch, in pixels. */
    private double touched;

    private @Nullable Pane pane;

    /** What a drawing was made from; while it stays the same only figures change. */
    private record Drawn(
            Screen screen,
            Appearance appearance,
            Offer offer,
            boolean canGoHome,
            boolean canGoBack,
            boolean saysItIsAlone) {}

    private final Keypad keypad;
    private final Speech speech;
    private final ReadAloud aloud;

    /**
     * @param model gets the touches
     * @param screen the glass
     * @param faces the typeface
     * @param clock the time in the identity bar
     * @param motion whether pages fade and the arrow nods
     */
    public KioskView(KioskModel model, ScreenSize screen, Faces faces, InstantSource clock, boolean motion) {
        this(model, screen, faces, clock, motion, Speech.SILENT);
    }

    /** The same, read aloud by {@code speech} when the citizen asks for it. */
    public KioskView(
            KioskModel model, ScreenSize screen, Faces faces, InstantSource clock, boolean motion, Speech speech) {
        this.model = model;
        this.screen = screen;
        this.faces = faces;
        this.clock = clock;
        this.motion = motion;
        Look.fix(this, screen.width(), screen.height());
        this.speech = speech;
        aloud = new ReadAloud(speech);
        keypad = new Keypad(new ForKeys(), model);
        setFocusTraversable(true);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched(event.getTarget()));
        addEventFilter(TouchEvent.TOUCH_PRESSED, event -> touched(event.getTarget()));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Screen before = model.state().screen();
            model.keyed();
            if (before instanceof Screen.StillThere) {
                keypad.answered(event, model.state().appearance().spoken());
            } else if (before instanceof Screen.Attract) {
                keypad.woken(event);
            } else {
                keypad.pressed(event);
            }
        });
        addEventFilter(KeyEvent.KEY_RELEASED, keypad::released);
        // Nothing inside takes the keys: they belong to the keypad.
        sceneProperty().addListener((_, _, scene) -> requestFocus());
    }

    /** A touch wakes the machine; a button of the fixed bar works at the first touch, also on the sleeping screen. */
    private void touched(Object target) {
        keypad.touched();
        boolean asleep = model.state().screen() instanceof Screen.Attract;
        if (!asleep || !(target instanceof Node node) || !inBar(node)) {
            model.touched();
        }
    }

    private static boolean inBar(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof FixedBar) {
                return true;
            }
        }
        return false;
    }

    /** Draws {@code state}. Give this to {@link KioskModel#watch}. */
    public void show(KioskState state) {
        Drawn next = new Drawn(
                state.screen(),
                state.appearance(),
                state.offer(),
                state.withoutIssuing().canGoHome(),
                state.canGoBack(),
                HomePane.saysItIsAlone(state));
        if (!next.equals(drawn)) {
            boolean otherScreen =
                    drawn == null || drawn.screen().getClass() != next.screen().getClass();
            Drawn before = drawn;
            drawn = next;
            draw(state, otherScreen);
            Objects.requireNonNull(pane).update(state);
            if (getScene() != null) {
                // Now and not at the next pulse: the next finger meets a screen that is whole.
                applyCss();
                layout();
            }
            Screen heard = before != null && before.appearance().spoken() ? before.screen() : null;
            aloud.covers(heard, state);
            keypad.drawn();
            aloud.drawn(heard, state, Objects.requireNonNull(pane).region());
        } else {
            Objects.requireNonNull(pane).update(state);
        }
        tick(state);
    }

    /** Shows the time of the office; call it once a second. */
    public void tick(KioskState state) {
        if (identity != null) {
            identity.show(now(state));
        }
    }

    private ZonedDateTime now(KioskState state) {
        Office office = state.office();
        return clock.instant().atZone(office == null ? HOME_ZONE : office.timeZone());
    }

    private void draw(KioskState state, boolean otherScreen) {
        Office office = state.office();
        Map<String, String> colors = office == null ? Map.of() : office.colors();
        Palette palette = state.appearance().contrast() ? Palette.highContrast() : Palette.branded(colors);
        Wording wording = Wording.in(state.appearance().language());
        boolean large = state.appearance().largeText();
        Sizes usual = Sizes.of(screen, large);
        double filling = usual.filling();
        Look look = new Look(usual.larger(filling), palette, faces, wording);
        boolean attract = state.screen() instanceof Screen.Attract;
        boolean dark = attract && !palette.contrast();
        boolean tall = Sizes.needsLowReach(screen);
        IdentityBar head = new IdentityBar(look, office, HomePane.namedAbove(look, state), dark);
        FixedBar foot = new FixedBar(look, state, model, dark, tall, speech.silent());
        boolean asked = lowered(state) && !attract;
        boolean low = asked && !PageReach.isReached(state.screen());
        double most = screen.height() - head.getPrefHeight() - foot.getPrefHeight();
        Sizes reached = low ? usual.lowered() : usual;
        boolean services = state.screen() instanceof Screen.Home;
        Sizes within = services && (low || usual.landscape()) ? reached.close() : reached;
        double room = low ? Math.min(most, within.height() - foot.getPrefHeight()) : most;
        Look middleLook = paneLook(new Look(within, palette, faces, wording), state);
        Look noticeLook = new Look(usual, palette, faces, wording);
        boolean asItIs = services && (low || usual.compact()) || PageReach.isBesideKeys(usual, state.screen());
        double largest = asItIs ? 1 : filling;
        double notice = asked && !low ? LowReach.stripHeight(noticeLook) : 0;
        touched = asked ? usual.lowered().height() - foot.getPrefHeight() : most;
        Pane middle = filling(middleLook, state, largest, room - notice);
        if (notice > 0 && !fits(middle, room - 2 * notice)) {
            // What is to be read comes before the word that it is within reach anyway.
            notice = 0;
            middle = filling(middleLook, state, largest, room);
        }
        room -= notice;
        Region region = middle.region();
        Spare.fit(region, screen.width(), room);
        Look.fix(region, screen.width(), room);
        VBox.setVgrow(region, Priority.ALWAYS);
        setBackground(
                Surface.flat(dark ? palette.brandDeep() : palette.paper(), 0).background());
        identity = head;
        pane = middle;
        VBox all = new VBox(head, region, foot);
        if (low) {
            all.getChildren().add(1, LowReach.above(noticeLook, most - room, questionAbove(state.screen(), look)));
        } else if (notice > 0) {
            all.getChildren().add(1, LowReach.strip(noticeLook, notice));
        }
        getChildren().setAll(all);
        if (motion && otherScreen) {
            fade(region);
        }
    }

    /** The page as large as the glass allows; services and finds no larger than that many stand on one page. */
    private Pane filling(Look look, KioskState state, double most, double room) {
        return new Filling(state, screen.width(), room, drawn -> middle(drawn, state, room)).page(look, most);
    }

    private boolean fits(Pane pane, double room) {
        pane.region().applyCss();
        return pane.region().prefHeight(screen.width()) <= room + 0.5;
    }

    /** The services need all of the lower part: what is asked of the citizen is only read. */
    private static String questionAbove(Screen screen, Look look) {
        return screen instanceof Screen.Home home && home.group() == null ? look.say(Phrase.HOME_TITLE) : "";
    }

    private boolean lowered(KioskState state) {
        return Sizes.needsLowReach(screen) && state.appearance().lowReach();
    }

    private static void fade(Region region) {
        region.setOpacity(0);
        FadeTransition fade = new FadeTransition(FADE, region);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }

    /** On the compact screen a ticket is drawn at the normal text size: its number is the largest thing there anyway. */
    private Look paneLook(Look look, KioskState state) {
        boolean ticket = state.screen() instanceof Screen.TicketShown
                || state.screen() instanceof Screen.PaperMissing
                || state.screen() instanceof Screen.Booking(BookingStep.Booked _);
        Sizes sizes = look.sizes();
        return ticket && sizes.compact()
                ? new Look(sizes.notLarge(), look.palette(), look.faces(), look.wording())
                : look;
    }

    private Pane middle(Look look, KioskState state, double room) {
        return new Pages(look, state, model, motion, now(state), room, touched, lowered(state)).shown();
    }

    private final class ForKeys implements Keypad.Screen {
        @Override
        public Parent content() {
            return KioskView.this;
        }

        @Override
        public void repeat() {
            aloud.whole(model.state(), Objects.requireNonNull(pane).region());
        }

        @Override
        public void louder(int steps) {
            speech.louder(steps);
        }

        /** Who does not see the screen cannot see the sign on the listen button either. */
        @Override
        public void begun() {
            Language language = model.state().appearance().language();
            if (!model.state().appearance().spoken()) {
                speech.say(List.of(Wording.in(language).say(Phrase.KEYPAD_LISTEN)), language);
            }
        }

        @Override
        public void reached(TouchTarget target) {
            if (model.state().appearance().spoken()) {
                speech.say(List.of(target.told()), model.state().appearance().language());
            }
        }
    }
}
