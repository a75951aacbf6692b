package vn.motcua.kiosk.view;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A flat glass with room: what is told at the left, papers and keys at the right. */
final class FlatChecklist {
    private final ChecklistParts page;
    private final Look look;
    private final double width;

    FlatChecklist(ChecklistParts page, double width) {
        this.page = page;
        this.look = page.look();
        this.width = width;
    }

    void into(VBox region, double room) {
        double apart = look.u(36);
        double gap = look.sizes().gap();
        double told = (width - apart) * 0.38;
        double right = width - apart - told;
        VBox foot = page.foot(right, List.of());
        double free = room - ChecklistParts.height(foot, right) - 2 * gap;
        ListedPapers listed = ListedPapers.of(page, free, right);
        VBox all = new VBox(gap);
        all.getChildren().addAll(listed.parts());
        all.getChildren().addAll(Look.spring(), foot);
        Look.fix(all, right, room);
        VBox left = told(told, room);
        if (!listed.worded()) {
            page.lacking().ifPresent(word -> add(left, word, told, room));
        }
        Look.fix(left, told, room);
        region.getChildren().add(new HBox(apart, left, all));
    }

    private VBox told(double told, double room) {
        PaperFacts facts = page.facts(told);
        VBox left = new VBox(look.sizes().gap(), facts.head(false), facts.card(true));
        facts.lateStrip().ifPresent(left.getChildren()::add);
        left.getChildren().addAll(page.news(told));
        if (ChecklistParts.height(left, told) > room) {
            left.getChildren().set(1, facts.brief());
        }
        List<Region> spares = page.spares();
        spares.forEach(spare -> add(left, spare, told, room));
        if (page.procedure().online() && !left.getChildren().contains(spares.getLast())) {
            toldOnline(left, facts, told, room);
        }
        return left;
    }

    private static void add(VBox left, Region part, double told, double room) {
        if (ChecklistParts.height(left, told) + ChecklistParts.height(part, told) + left.getSpacing() <= room) {
            left.getChildren().add(part);
        }
    }

    /** That it is filed online stands below the name, where the rest leaves room for it there. */
    private static void toldOnline(VBox left, PaperFacts facts, double told, double room) {
        Region plain = (Region) left.getChildren().getFirst();
        left.getChildren().set(0, facts.head(true));
        Region card = (Region) left.getChildren().get(1);
        if (ChecklistParts.height(left, told) > room) {
            left.getChildren().set(1, facts.brief());
        }
        if (ChecklistParts.height(left, told) > room) {
            left.getChildren().set(0, plain);
            left.getChildren().set(1, card);
        }
    }
}
