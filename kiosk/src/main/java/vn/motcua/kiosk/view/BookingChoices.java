package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A question and what can be chosen: few things on tiles, days and hours on keys, each a finger's size at least. */
final class BookingChoices {
    private static final double LEAST_UNITS = 94;
    private static final double LEAST_ROOMY_UNITS = 132;

    /** Beyond this share of its least height a key is only emptier. */
    private static final double TALLEST = 1.8;

    private static final String ID = "screen-booking";

    private final Look look;
    private final String icon;
    private final String question;
    private final double height;
    private final double width;
    private final VBox region;
    private final double room;

    /**
     * Something to choose.
     *
     * @param icon on a tile; that of its question when absent
     * @param name with its line breaks
     * @param below a second line
     * @param action absent when it cannot be chosen now
     */
    record Choice(
            String id,
            @Nullable String icon,
            String name,
            String below,
            @Nullable Runnable action) {}

    BookingChoices(Look look, String icon, String question, double height) {
        this.look = look;
        this.icon = icon;
        this.question = question;
        this.height = height;
        Sizes sizes = look.sizes();
        this.width = sizes.width() - 2 * sizes.margin();
        region = new VBox(look.u(sizes.tiny() ? 6 : sizes.compact() ? 12 : 30));
        region.setId(ID);
        double padding = look.u(sizes.tiny() ? 8 : sizes.compact() ? 12 : 34);
        region.setPadding(new Insets(padding, sizes.margin(), padding, sizes.margin()));
        double left = height - 2 * padding;
        Words title = look.bold(
                sizes.tiny() ? 1 : sizes.compact() ? 1.2 : 1.6, look.palette().ink(), question);
        if (sizes.compact()) {
            title.onOneLine().fitted(width);
        }
        title.balanced(width);
        region.setAlignment(Pos.TOP_CENTER);
        region.getChildren().add(title);
        title.applyCss();
        room = left - title.prefHeight(width) - region.getSpacing();
    }

    /** Rows where they are few, else tiles like those of the first page. */
    Pane tiles(List<Choice> choices, int page, Runnable next) {
        boolean pair = look.sizes().tiny() && choices.size() <= 2;
        return rows(choices).orElseGet(() -> pair ? keys(choices, page, next) : grid(choices, page, next));
    }

    /** Rows where they are few, else keys. */
    Pane days(List<Choice> choices, int page, Runnable next) {
        return rows(choices).orElseGet(() -> keys(choices, page, next));
    }

    private Optional<Pane> rows(List<Choice> choices) {
        return ChoicePage.of(look, icon, question, height, choices.size())
                .map(page -> new Doors.Still(page.region(
                        ID,
                        choices.stream()
                                .map(choice -> tile(page.body(), choice))
                                .toList())));
    }

    private Region tile(TileBody body, Choice choice) {
        String sign = choice.icon() == null ? icon : choice.icon();
        String below = look.sizes().tiny() ? "" : choice.below();
        return choice.action() == null
                ? DoorTile.closed(body, choice.id(), sign, choice.name(), below)
                : DoorTile.door(body, choice.id(), sign, choice.name(), below, choice.action())
                        .region();
    }

    private Pane grid(List<Choice> choices, int page, Runnable next) {
        TileGrid plan = TileGrid.of(look.sizes(), width, room, choices.size());
        TileBody body = plan.body(look);
        GridPane grid = plan.pane(look.sizes());
        List<Choice> shown = plan.page(choices, page);
        for (int i = 0; i < shown.size(); i++) {
            plan.put(grid, tile(body, shown.get(i)), i);
        }
        int left = choices.size() - plan.shownUpTo(page, choices.size());
        if (left > 0) {
            plan.put(grid, DoorTile.more(body, left, next).region(), shown.size());
        }
        region.getChildren().add(grid);
        return new Doors.Still(region);
    }

    /** Keys with two lines, as many to a row as fit; what does not fit the page stands on the next one. */
    Pane keys(List<Choice> choices, int page, Runnable next) {
        Sizes sizes = look.sizes();
        double gap = sizes.gap();
        double leastWidth = leastWidth(choices);
        double leastHeight = look.u(sizes.compact() ? LEAST_UNITS : LEAST_ROOMY_UNITS);
        int columns = Math.clamp((int) ((width + gap) / (leastWidth + gap)), 1, sizes.landscape() ? 8 : 4);
        int rows = Math.max(1, (int) ((room + gap) / (leastHeight + gap)));
        if (sizes.slender() && choices.size() <= rows) {
            columns = 1;
        }
        int needed = Math.min(rows, Math.ceilDiv(choices.size(), columns));
        columns = Math.min(columns, Math.max(1, Math.ceilDiv(choices.size(), needed)));
        TileGrid plan = new TileGrid(
                columns,
                needed,
                new Cells(width, columns, gap),
                Math.min((room - (needed - 1) * gap) / needed, leastHeight * TALLEST),
                TileBody.Shape.SMALL_BOX);
        List<Choice> shown = new ArrayList<>(plan.page(choices, page));
        int left = choices.size() - plan.shownUpTo(page, choices.size());
        if (left > 0) {
            shown.add(new Choice(
                    "booking-more", null, look.say(Phrase.BOOKING_MORE), look.say(Phrase.BOOKING_LEFT, left), next));
        }
        VBox all = Look.column(gap);
        for (int from = 0; from < shown.size(); from += columns) {
            all.getChildren().add(row(shown.subList(from, Math.min(shown.size(), from + columns)), plan));
        }
        region.getChildren().add(all);
        return new Doors.Still(region);
    }

    /** A row that lacks one key is spread over the whole width; one that lacks more ends where its keys end. */
    private Region row(List<Choice> choices, TileGrid plan) {
        int columns = choices.size() == plan.columns() - 1 ? choices.size() : plan.columns();
        Cells cells = new Cells(width, columns, look.sizes().gap());
        HBox row = Look.row(look.sizes().gap());
        for (int i = 0; i < choices.size(); i++) {
            row.getChildren().add(Look.fix(key(choices.get(i), cells.width(i)), cells.width(i), plan.tileHeight()));
        }
        return row;
    }

    /** The hours of a day with a heading above morning and afternoon, where all of them fit one page. */
    Pane hours(List<Choice> morning, List<Choice> afternoon, int page, Runnable next) {
        List<Choice> all = Stream.concat(morning.stream(), afternoon.stream()).toList();
        Sizes sizes = look.sizes();
        double gap = sizes.gap();
        int columns = Math.clamp((int) ((width + gap) / (leastWidth(all) + gap)), 1, sizes.landscape() ? 8 : 4);
        int rows = Math.ceilDiv(morning.size(), columns) + Math.ceilDiv(afternoon.size(), columns);
        Words heading = heading(Phrase.BOOKING_MORNING);
        heading.applyCss();
        double tall = Math.floor((room - 2 * (heading.prefHeight(width) + gap) - (rows + 1) * gap) / Math.max(1, rows));
        if (morning.isEmpty() || afternoon.isEmpty() || sizes.compact() || tall < look.u(LEAST_ROOMY_UNITS)) {
            return keys(all, page, next);
        }
        double height = Math.min(tall, look.u(LEAST_ROOMY_UNITS) * TALLEST);
        VBox parts = Look.column(
                gap,
                heading(Phrase.BOOKING_MORNING),
                part(morning, columns, height),
                heading(Phrase.BOOKING_AFTERNOON),
                part(afternoon, columns, height));
        region.getChildren().add(parts);
        return new Doors.Still(region);
    }

    private Words heading(Phrase phrase) {
        return look.text(1, look.palette().ink2(), look.say(phrase)).onOneLine();
    }

    private Region part(List<Choice> choices, int columns, double tall) {
        TileGrid plan = new TileGrid(
                columns,
                Math.ceilDiv(choices.size(), columns),
                new Cells(width, columns, look.sizes().gap()),
                tall,
                TileBody.Shape.SMALL_BOX);
        GridPane grid = plan.pane(look.sizes());
        for (int i = 0; i < choices.size(); i++) {
            plan.put(grid, key(choices.get(i), plan.across().each()), i);
        }
        return grid;
    }

    /** No name is broken on a key, and no second line. */
    private double leastWidth(List<Choice> choices) {
        double widest = look.u(look.sizes().compact() ? 120 : 200);
        for (Choice choice : choices) {
            widest = Math.max(widest, name(choice).prefWidth(-1));
            widest = Math.max(widest, below(choice).prefWidth(-1));
        }
        return widest + look.u(28);
    }

    private Words name(Choice choice) {
        boolean off = choice.action() == null;
        return look.bold(
                        look.sizes().tiny() ? 1 : look.sizes().compact() ? 1.15 : 1.35,
                        off ? look.palette().off() : look.palette().ink(),
                        choice.name().replace('\n', ' '))
                .onOneLine()
                .centred();
    }

    private Words below(Choice choice) {
        boolean off = choice.action() == null;
        return look.text(
                        !look.sizes().compact() ? 0.9 : look.sizes().large() ? 0.92 : 0.85,
                        off ? look.palette().off() : look.palette().ink2(),
                        choice.below())
                .onOneLine()
                .centred();
    }

    private Region key(Choice choice, double wide) {
        VBox words = Look.column(
                0, name(choice).fitted(wide - look.u(16)), below(choice).fitted(wide - look.u(16)));
        words.setAlignment(Pos.CENTER);
        words.setMouseTransparent(true);
        Runnable action = choice.action();
        if (action == null) {
            double radius = look.u(look.sizes().compact() ? 16 : 22);
            words.setId(choice.id());
            return Look.dressed(
                    words,
                    Surface.dashed(look.palette().closed(), look.palette().dash(), radius, look.u(2)));
        }
        TouchTarget key = new TouchTarget(
                choice.id(), choice.name() + ". " + choice.below(), look.cardDress(), look.u(4), action);
        key.getChildren().add(words);
        return key;
    }
}
