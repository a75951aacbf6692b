package vn.motcua.kiosk.view;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.animation.FadeTransition;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Appearance;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Service;

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
    private @Nullable Pane pane;

    /** What a drawing was made from; while it stays the same only figures change. */
    private record Drawn(
            Screen screen,
            Appearance appearance,
            @Nullable Office office,
            List<Service> services,
            boolean canGoHome,
            boolean canGoBack) {}

    /**
     * @param model gets the touches
     * @param screen the glass
     * @param faces the typeface
     * @param clock the time in the identity bar
     * @param motion whether pages fade and the arrow nods
     */
    public KioskView(KioskModel model, ScreenSize screen, Faces faces, InstantSource clock, boolean motion) {
        this.model = model;
        this.screen = screen;
        this.faces = faces;
        this.clock = clock;
        this.motion = motion;
        Look.fix(this, screen.width(), screen.height());
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.touched());
        addEventFilter(TouchEvent.TOUCH_PRESSED, _ -> model.touched());
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> model.touched());
    }

    /** Draws {@code state}. Give this to {@link KioskModel#watch}. */
    public void show(KioskState state) {
        Drawn next = new Drawn(
                state.screen(),
                state.appearance(),
                state.office(),
                state.services(),
                !(state.screen() instanceof Screen.Home home && home.page() == 0) && state.office() != null,
                state.canGoBack());
        if (!next.equals(drawn)) {
            boolean otherScreen = drawn == null || !drawn.screen().equals(next.screen());
            drawn = next;
            draw(state, otherScreen);
        }
        Objects.requireNonNull(pane).update(state);
        tick(state);
    }

    /** Shows the time of the office; call it once a second. */
    public void tick(KioskState state) {
        Office office = state.office();
        ZoneId zone = office == null ? HOME_ZONE : office.timeZone();
        if (identity != null) {
            identity.show(clock.instant().atZone(zone));
        }
    }

    private void draw(KioskState state, boolean otherScreen) {
        Office office = state.office();
        Map<String, String> colors = office == null ? Map.of() : office.colors();
        Palette palette = state.appearance().contrast() ? Palette.highContrast() : Palette.branded(colors);
        Sizes sizes = Sizes.of(screen, state.appearance().largeText());
        Look look =
                new Look(sizes, palette, faces, Wording.in(state.appearance().language()));
        boolean attract = state.screen() instanceof Screen.Attract;
        boolean dark = attract && !palette.contrast();
        IdentityBar head = new IdentityBar(look, office, dark);
        FixedBar foot = new FixedBar(look, state, model, dark);
        double room = sizes.height() - head.getPrefHeight() - foot.getPrefHeight();
        Pane middle = middle(lookOf(look, state), state, room);
        Region region = middle.region();
        Look.fix(region, sizes.width(), room);
        VBox.setVgrow(region, Priority.ALWAYS);
        Color ground = dark ? palette.brandDeep() : palette.paper();
        setBackground(Surface.flat(ground, 0).background());
        identity = head;
        pane = middle;
        getChildren().setAll(new VBox(head, region, foot));
        if (motion && otherScreen) {
            region.setOpacity(0);
            FadeTransition fade = new FadeTransition(FADE, region);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    /** On the compact screen a ticket is drawn at the normal text size: its number is the largest thing there anyway. */
    private Look lookOf(Look look, KioskState state) {
        boolean ticket = state.screen() instanceof Screen.TicketShown || state.screen() instanceof Screen.PaperMissing;
        return ticket && look.sizes().compact()
                ? new Look(Sizes.of(screen, false), look.palette(), look.faces(), look.wording())
                : look;
    }

    private Pane middle(Look look, KioskState state, double room) {
        return switch (state.screen()) {
            case Screen.Attract _ -> new AttractPane(look, state, motion);
            case Screen.Home home -> new HomePane(look, state, home, model, room);
            case Screen.TicketShown shown -> new TicketPane(look, state, shown, model, motion);
            case Screen.PaperMissing missing -> new PaperMissingPane(look, state, missing, model);
            case Screen.NotReady notReady -> NoticePane.notReady(look, state, notReady.reason(), model);
            case Screen.StillThere still -> NoticePane.stillThere(look, state, still, model);
        };
    }
}
