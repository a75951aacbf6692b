package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.CaseTouches;
import vn.motcua.kiosk.model.KioskModel;

/** What the office answered, read page by page. */
final class CasePage {
    /** How much larger a text may be set that still stands on one page. */
    private static final List<Double> LARGER = List.of(1.4, 1.25, 1.1);

    /** How much larger one is set that takes several. */
    private static final List<Double> PAGED = List.of(1.25);

    private static final List<Double> PAGED_LARGE = List.of(1.1, 1.07, 1.04);

    private static final double SIGN_ROOM_UNITS = 330;

    private final Look look;
    private final KioskModel model;
    private final CaseTouches touches;
    private final double height;
    private final double width;

    CasePage(Look look, KioskModel model, double height) {
        this.look = look;
        this.model = model;
        this.touches = model.cases();
        this.height = height;
        Sizes sizes = look.sizes();
        this.width = Math.min(sizes.width() - 2 * sizes.margin(), look.u(1300));
    }

    /**
     * What there is beside the pages of one answer of the office.
     *
     * @param newer whether Back leads to newer ones
     * @param older asks for older ones; absent when there are none
     */
    record Around(boolean newer, @Nullable Runnable older) {}

    private double padding() {
        return look.u(look.sizes().tiny() ? 7 : look.sizes().compact() ? 12 : 36);
    }

    private Reading reading(Object answer, double scale, double above, boolean numbered) {
        double foot = Stream.of(
                        ways(null, true, true, touches::nextPage),
                        ways(null, false, true, touches::nextPage),
                        ways(null, false, false, null))
                .mapToDouble(this::height)
                .max()
                .orElse(0);
        return new Reading(look, answer, width, height - 2 * padding() - foot - above - 2 * apart(), scale, numbered);
    }

    private double apart() {
        // The smallest flat glass has no line to spare.
        return look.sizes().tiny() ? 0 : look.sizes().compact() ? look.sizes().gap() : look.u(26);
    }

    /**
     * A page of what is read; as large as lets it stay on one, if it does.
     *
     * @param answer what the office said, the very object
     * @param around absent for one person's own feedback
     * @param sign icon of the news
     */
    Pane of(
            String id,
            Object answer,
            Function<Reading, List<Reading.Part>> parts,
            int page,
            @Nullable Around around,
            String sign) {
        double above = around == null || look.sizes().tiny() ? 0 : height(title("")) + apart();
        boolean own = around == null;
        Pages paged = pages(answer, parts, above, own);
        List<List<Reading.Part>> pages = paged.pages();
        int shown = Math.clamp(page, 0, pages.size() - 1);
        boolean last = shown == pages.size() - 1;
        touches.pagesAre(pages.size());
        boolean before = shown > 0 || around != null && around.newer();
        Runnable next = !last ? touches::nextPage : around == null ? null : around.older();
        String place = pages.size() == 1 ? "" : (shown + 1) + "/" + pages.size();
        Region read = paged.reading().region(pages.get(shown), own, own ? place : "");
        VBox region = new VBox(apart());
        region.setId(id);
        region.setPadding(new Insets(
                padding(), look.sizes().margin(), padding(), look.sizes().margin()));
        if (above > 0) {
            region.getChildren().add(title(place));
        }
        if (own && !look.sizes().compact() && leavesSign(paged.reading(), read)) {
            region.getChildren().add(sign(sign));
        }
        Region ways = ways(around, before, !last || next != null, next);
        region.getChildren().addAll(read, Look.spring(), ways);
        return new Doors.Still(region);
    }

    /** How the words stand on how many pages. */
    private record Pages(Reading reading, List<List<Reading.Part>> pages) {}

    private Pages pages(Object answer, Function<Reading, List<Reading.Part>> parts, double above, boolean own) {
        Pages usual = pages(reading(answer, 1, above, own), parts);
        if (usual.pages().size() == 1) {
            List<Pages> single = LARGER.stream()
                    .map(scale -> pages(reading(answer, scale, above, own), parts))
                    .filter(tried -> tried.pages().size() == 1)
                    .toList();
            // In larger text its sign is worth a step.
            return single.stream()
                    .limit(own && look.sizes().large() && !look.sizes().compact() ? 2 : 0)
                    .filter(this::hasSign)
                    .findFirst()
                    .or(() -> single.stream().findFirst())
                    .orElse(usual);
        }
        if (look.sizes().compact()) {
            return usual;
        }
        // Pages are turned anyway: then each is read with ease, unless fewer answers would stand on the first.
        int first = usual.pages().getFirst().size();
        return (look.sizes().large() ? PAGED_LARGE : PAGED)
                .stream()
                        .map(scale -> pages(reading(answer, scale, above, own), parts))
                        .filter(tried -> tried.pages().getFirst().size() >= first)
                        .findFirst()
                        .orElse(usual);
    }

    private boolean hasSign(Pages paged) {
        return leavesSign(paged.reading(), paged.reading().region(paged.pages().getFirst(), true, ""));
    }

    private boolean leavesSign(Reading reading, Region read) {
        return reading.room() - height(read) > look.u(SIGN_ROOM_UNITS);
    }

    private static Pages pages(Reading reading, Function<Reading, List<Reading.Part>> parts) {
        return new Pages(reading, reading.pages(parts.apply(reading)));
    }

    private double height(Region node) {
        // Outside of a scene nothing has its size yet.
        node.applyCss();
        return node.prefHeight(width);
    }

    /** In the middle of what is left above. */
    private Region sign(String icon) {
        MessagePane.Kind kind = switch (icon) {
            case CasePanes.ANSWERED -> MessagePane.Kind.GOOD;
            case CasePanes.LATE -> MessagePane.Kind.TROUBLE;
            default -> MessagePane.Kind.PLAIN;
        };
        StackPane sign = new StackPane(MessagePane.sign(look, kind, icon));
        VBox.setVgrow(sign, Priority.ALWAYS);
        return sign;
    }

    private Region title(String place) {
        return Look.row(
                look.sizes().gap(),
                look.bold(look.sizes().compact() ? 1.2 : 1.7, look.palette().ink(), look.say(Phrase.CASE_PUBLISHED))
                        .onOneLine(),
                Look.spring(),
                look.text(1, look.palette().ink2(), place).onOneLine());
    }

    /** To turn a page both ways; the smallest glass has the bar for every other way. */
    private Region ways(@Nullable Around around, boolean before, boolean after, @Nullable Runnable next) {
        boolean tiny = look.sizes().tiny();
        List<TouchTarget> ways = new ArrayList<>();
        if (before) {
            ways.add(look.otherButton("case-previous", look.say(Phrase.CASE_PREVIOUS), model::back));
        } else if (around == null && !tiny) {
            ways.add(look.otherButton("case-other", look.say(Phrase.DOSSIER_OTHER), touches::open));
        }
        if (after && next != null) {
            ways.add(look.mainButton("case-next", null, look.say(Phrase.CASE_NEXT), next));
        } else if (!tiny) {
            ways.add(look.mainButton("case-home", "home", look.say(Phrase.NOTREADY_BACK), model::home));
        }
        return ways.isEmpty() ? new Region() : MessagePane.ways(look, ways, width);
    }
}
