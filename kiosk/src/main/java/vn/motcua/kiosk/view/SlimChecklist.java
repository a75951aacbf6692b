package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A small glass: one or two lines of text, papers, and one row of keys. All else is told on pages after the papers. */
final class SlimChecklist {
    private final ChecklistParts page;
    private final Look look;
    private final double width;

    SlimChecklist(ChecklistParts page, double width) {
        this.page = page;
        this.look = page.look();
        this.width = width;
    }

    void into(VBox region, double room) {
        PaperFacts facts = page.facts(width);
        PaperRows rows = page.rows(width);
        boolean tiny = look.sizes().tiny();
        boolean slender = look.sizes().slender();
        // The key for the number says in words what is lacking.
        Words count = page.count(false);
        if (slender) {
            count.setText(page.list().have().cardinality() + "/" + page.papers());
        }
        boolean counts = !slender || !facts.pressing(page.list().print());
        double left = counts ? width - count.prefWidth(-1) - look.u(20) : width;
        Words name = tiny && facts.pressing(page.list().print())
                ? facts.line(page.list().print(), left)
                : name(left);
        if (tiny && !name.isOnOneLine()) {
            // Its name was on the tile that was touched; one line is all there is.
            name = look.bold(1, look.palette().ink(), look.say(Phrase.GUIDE_PAPERS))
                    .onOneLine();
        }
        List<Region> parts = new ArrayList<>(List.of(counts ? Look.row(look.u(20), Look.grow(name), count) : name));
        if (!tiny) {
            parts.add(facts.line(page.list().print(), width));
        }
        PaperWays ways = page.ways(width);
        PaperTurns turns = page.turns();
        double free = room
                - ChecklistParts.heights(parts, width, region.getSpacing())
                - look.sizes().gap();
        double paperRoom = free - ChecklistParts.height(ways.row(List.of()), width);
        PaperRows.Plan plan = rows.plan(paperRoom);
        FactPages told = told(facts, paperRoom);
        Region keys = ways.row(turns.keys(plan, told.count()));
        // With fewer papers on a page there may be one key more.
        for (int i = 0; i < 2 && ChecklistParts.height(keys, width) > free - paperRoom; i++) {
            paperRoom = free - ChecklistParts.height(keys, width);
            plan = rows.plan(paperRoom);
            told = told(facts, paperRoom);
            keys = ways.row(turns.keys(plan, told.count()));
        }
        int open = turns.open(plan, told.count()) - plan.pages(page.papers());
        VBox papers = new VBox(open < 0 ? papers(rows, plan, paperRoom) : told.page(open));
        VBox.setVgrow(papers, Priority.ALWAYS);
        parts.add(papers);
        parts.add(keys);
        region.getChildren().addAll(parts);
    }

    /** What has no room beside the papers, on pages of its own. */
    private FactPages told(PaperFacts facts, double room) {
        List<String> all = new ArrayList<>(facts.all());
        if (page.foreign()) {
            all.add(look.say(Phrase.GUIDE_IN_VIETNAMESE));
        }
        return new FactPages(look, all, width, room);
    }

    private Words name(double room) {
        return look.bold(
                        look.sizes().tiny() ? 1 : 1.2,
                        look.palette().ink(),
                        page.procedure().name())
                .onOneLine()
                .fitted(room);
    }

    private Region papers(PaperRows rows, PaperRows.Plan plan, double room) {
        return page.papers() == 0 ? page.noPapers() : rows.of(plan, room);
    }
}
