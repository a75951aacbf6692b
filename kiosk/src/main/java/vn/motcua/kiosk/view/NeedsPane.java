package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.protocol.Text;

/**
 * The two switches of the services page, for whoever came to a number without passing it: priority with the rule by which
 * numbers are mixed, and an interpreter. One touch leads here from the papers, one leads back to them.
 */
final class NeedsPane implements Pane {
    /** Drawing units of the type on the key that leads here. */
    private static final double ROOMY_KEY = 36;

    private final Look look;
    private final double width;
    private final @Nullable PriorityCard card;
    private final @Nullable DoorTile priority;
    private final DoorTile interpreter;
    private final VBox region;

    NeedsPane(Look look, KioskState state, KioskModel model) {
        Sizes sizes = look.sizes();
        this.look = look;
        width = sizes.width() - 2 * sizes.margin();
        Text mixed = HomePane.rule(state);
        String rule = mixed == null ? "" : look.language().of(mixed);
        card = mixed == null || sizes.tiny()
                ? null
                : new PriorityCard(look, rule, true, model::priorityToggled).alone();
        double each = sizes.tiny() && sizes.landscape() && mixed != null ? (width - sizes.gap()) / 2 : width;
        priority = mixed == null || !sizes.tiny()
                ? null
                : row("priority", "priority", look.say(Phrase.PRIORITY_SHORT), each, model::priorityToggled);
        interpreter = sizes.compact()
                ? row(
                        "door-interpreter",
                        "interpreter",
                        look.say(Phrase.DOOR_INTERPRETER),
                        each,
                        model::interpreterToggled)
                : DoorTile.smallToggle(
                        look,
                        "door-interpreter",
                        "interpreter",
                        look.say(Phrase.DOOR_INTERPRETER),
                        each,
                        model::interpreterToggled);
        TouchTarget done = look.mainButton("needs-done", "tick", look.say(Phrase.NEEDS_DONE), model::back);
        done.setMaxWidth(Double.MAX_VALUE);
        region = sizes.tiny() ? small(rule, done) : roomy(done);
        region.setId("screen-needs");
        double above = look.u(sizes.tiny() ? 5 : sizes.compact() ? 12 : 36);
        double below = look.u(sizes.tiny() ? 5 : sizes.compact() ? 12 : 22);
        region.setPadding(new Insets(above, sizes.margin(), below, sizes.margin()));
        update(state);
    }

    /** What is chosen, or what can be. */
    static String told(Look look, Needs needs) {
        return look.say(
                !needs.priority()
                        ? needs.interpreter() ? Phrase.NEEDS_INTERPRETER : Phrase.NEEDS_OPEN
                        : needs.interpreter() ? Phrase.NEEDS_BOTH : Phrase.NEEDS_PRIORITY);
    }

    /**
     * The key that leads here, with a tick once something is chosen.
     *
     * @param sign whether there is room for a sign only
     */
    static TouchTarget key(Look look, Needs needs, KioskModel model, boolean sign) {
        TouchTarget key = look.otherButton("needs", look.say(Phrase.NEEDS_OPEN_SHORT), model::needsAsked);
        key.setAccessibleText(told(look, needs).replace("*", ""));
        HBox content = (HBox) key.getChildren().getFirst();
        if (sign) {
            content.getChildren()
                    .setAll(look.icon("priority", 48, look.palette().brand()));
        }
        // Two lines in a key of the height of one.
        double most = look.sizes().compact() ? look.sizes().least() : look.u(ROOMY_KEY);
        Spotted.all(Words.class, content).forEach(words -> words.noLargerThan(most));
        if (!needs.equals(Needs.NONE)) {
            content.setSpacing(look.u(8));
            content.getChildren().addFirst(look.icon("tick", 34, look.palette().jade(), 3));
        }
        return key;
    }

    private DoorTile row(String id, String icon, String name, double wide, Runnable toggle) {
        DoorTile tile = DoorTile.smallToggle(look, id, icon, name, wide, toggle);
        Look.fix(tile.region(), Math.floor(wide), Math.ceil(look.u(look.sizes().large() ? 108 : 96)));
        return tile;
    }

    /** The question where it is read, the switches and the way back at the foot. */
    private VBox roomy(TouchTarget done) {
        Sizes sizes = look.sizes();
        VBox asked = Look.column(look.u(sizes.compact() ? 10 : 30));
        asked.setAlignment(Pos.CENTER);
        asked.getChildren()
                .addAll(
                        Spare.of(MessagePane.sign(look, MessagePane.Kind.PLAIN, "priority")),
                        look.bold(
                                        sizes.compact() ? 1.3 : sizes.large() ? 1.6 : 1.9,
                                        look.palette().ink(),
                                        look.say(Phrase.NEEDS_TITLE))
                                .balanced(width));
        VBox.setVgrow(asked, Priority.ALWAYS);
        VBox page = new VBox(sizes.gap(), asked);
        if (card != null) {
            page.getChildren().add(card.region());
        }
        page.getChildren().addAll(interpreter.region(), done);
        return page;
    }

    /** On the smallest glass the rule stands below the switch; flat, the switches stand beside each other. */
    private VBox small(String rule, TouchTarget done) {
        VBox page = new VBox(look.sizes().gap());
        Words mixing = look.text(1, look.palette().ink2(), rule);
        List<Node> switches = new ArrayList<>();
        if (priority != null) {
            switches.add(priority.region());
        }
        switches.add(interpreter.region());
        if (look.sizes().landscape()) {
            HBox row = new HBox(look.sizes().gap());
            row.getChildren().addAll(switches);
            page.getChildren().addAll(row, Spare.of(mixing));
        } else {
            page.getChildren().addAll(switches);
            page.getChildren().add(priority == null ? 0 : 1, Spare.of(mixing));
        }
        page.getChildren().addAll(Look.spring(), done);
        return page;
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public void update(KioskState state) {
        if (card != null) {
            card.show(state.priority());
        }
        if (priority != null) {
            priority.show(state.priority());
        }
        interpreter.show(state.needs().interpreter());
    }
}
