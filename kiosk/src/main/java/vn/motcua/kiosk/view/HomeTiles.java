package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.Group;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Offer;
import vn.motcua.kiosk.model.Service;
import vn.motcua.kiosk.model.Tile;

/** The tiles of the services page as they are drawn, and what of them changes while it is shown. */
final class HomeTiles {
    private final Look look;
    private final Offer offer;
    private final @Nullable String group;
    /** Whether the switches stand on a page of their own. */
    private final boolean needsApart;

    private final KioskModel model;
    private final List<Consumer<KioskState>> changing = new ArrayList<>();

    /** @param group id of the group whose services they are; null on the first page */
    HomeTiles(Look look, Offer offer, @Nullable String group, KioskModel model) {
        this.look = look;
        this.offer = offer;
        this.group = group;
        this.model = model;
        this.needsApart =
                look.sizes().tiny() && offer.office() != null && offer.office().priorityRule() != null;
    }

    boolean needsApart() {
        return needsApart;
    }

    /** Services and groups, in the office's order. */
    List<Tile> services() {
        return offer.tiles(group);
    }

    /** What a small glass has no room for but below the services or among them. */
    List<Tile> others() {
        List<Tile> others = new ArrayList<>();
        if (look.sizes().compact() && group == null) {
            if (!needsApart) {
                others.add(new Tile.OfInterpreter());
            }
            List<Door> doors = Doors.fitting(offer, look.sizes());
            if (!doors.isEmpty()) {
                others.add(doors.size() == 1 ? new Tile.OfDoor(doors.getFirst()) : new Tile.OfOthers());
            }
        }
        return others;
    }

    /** Both of them. */
    List<Tile> all() {
        List<Tile> all = new ArrayList<>(services());
        all.addAll(others());
        return all;
    }

    /** How many services stand on these tiles or behind them. */
    static int services(List<Tile> tiles) {
        return tiles.stream()
                .mapToInt(tile -> switch (tile) {
                    case Tile.OfService _ -> 1;
                    case Tile.OfGroup(Group _, int services) -> services;
                    case Tile.OfDoor _, Tile.OfOthers _, Tile.OfInterpreter _ -> 0;
                })
                .sum();
    }

    /** The names of the services and groups, as their tiles break them. */
    List<String> names() {
        return services().stream()
                .map(tile -> switch (tile) {
                    case Tile.OfService(Service service) -> service.tileLines(look.language());
                    case Tile.OfGroup(Group behind, int _) -> behind.tileLines(look.language());
                    case Tile.OfDoor _, Tile.OfOthers _, Tile.OfInterpreter _ -> List.<String>of();
                })
                .map(lines -> String.join("\n", lines))
                .toList();
    }

    Region region(TileBody body, Tile tile) {
        return switch (tile) {
            case Tile.OfService(Service service) -> {
                ServiceTile drawn = new ServiceTile(body, service, () -> model.serviceChosen(service.id()));
                changing.add(drawn::update);
                yield drawn.region();
            }
            case Tile.OfGroup(Group behind, int services) -> {
                GroupTile drawn = new GroupTile(body, behind, services, () -> model.groupChosen(behind.id()));
                changing.add(drawn::update);
                yield drawn.region();
            }
            case Tile.OfDoor(Door door) -> Doors.tile(body, door, model);
            case Tile.OfOthers _ -> Doors.othersTile(body, offer, model);
            case Tile.OfInterpreter _ -> interpreter(body);
        };
    }

    /** The same below the services, as a bar no higher than a finger needs it. */
    Region bar(TileBody body, Tile tile) {
        return switch (tile) {
            case Tile.OfInterpreter _ ->
                kept(DoorTile.toggleBar(
                        body,
                        "door-interpreter",
                        "interpreter",
                        look.say(Phrase.DOOR_INTERPRETER),
                        model::interpreterToggled));
            case Tile.OfDoor(Door door) -> Doors.bar(body, door, model);
            case Tile.OfOthers _ -> Doors.othersBar(body, offer, model);
            case Tile.OfService _, Tile.OfGroup _ -> region(body, tile);
        };
    }

    private Region interpreter(TileBody body) {
        return kept(DoorTile.toggle(
                body,
                "door-interpreter",
                "interpreter",
                look.say(Phrase.DOOR_INTERPRETER),
                look.say(Phrase.DOOR_INTERPRETER_HINT),
                model::interpreterToggled));
    }

    /** In the row of doors of a roomy glass. */
    DoorTile smallInterpreter(double width) {
        DoorTile drawn = DoorTile.smallToggle(
                look,
                "door-interpreter",
                "interpreter",
                look.say(Phrase.DOOR_INTERPRETER),
                width,
                model::interpreterToggled);
        kept(drawn);
        return drawn;
    }

    private Region kept(DoorTile interpreter) {
        changing.add(state -> interpreter.show(state.needs().interpreter()));
        return interpreter.region();
    }

    /** The way to the switches on the smallest glass. */
    Region needs(double width) {
        NeedsTile drawn = new NeedsTile(look, width, model);
        changing.add(state -> drawn.show(state.needs()));
        return drawn.region();
    }

    /** The key to the services that follow {@code before}. */
    Region more(TileBody body, List<Tile> before) {
        return DoorTile.more(body, services(before), model::nextPage).region();
    }

    /** The same as a bar. */
    Region moreBar(TileBody body, List<Tile> before) {
        return DoorTile.moreBar(body, services(before), model::nextPage).region();
    }

    /** Shows who waits now, and what is switched on. */
    void update(KioskState state) {
        changing.forEach(tile -> tile.accept(state));
    }
}
