package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.kiosk.model.ListPrint;

/** A small glass: one or two lines of text, papers, and one row of keys. All else is told on pages after the papers. */
final class SlimChecklist {
    private final ChecklistParts page;
    private final Look look;
    private final PaperFacts facts;
    private final double width;

    SlimChecklist(ChecklistParts page, double width) {
        this.page = page;
        this.look = page.look();
        this.facts = page.facts(width);
        this.width = width;
    }

    void into(VBox region, double room) {
        List<Region> head = head();
        double gap = look.sizes().gap();
        double free = room - ChecklistParts.heights(head, width, region.getSpacing()) - gap;
        PaperRows rows = page.rows(width);
        PaperTurns turns = page.turns();
        SmallPaperWays ways = new SmallPaperWays(look, page.ways(width), width);
        double paperRoom = free - look.u(93);
        PaperRows.Plan plan = rows.plan(paperRoom);
        FactPages told = told(paperRoom);
        Region keys = ways.row(turns, plan, told.count());
        // With fewer papers on a page there may be one key more.
        for (int i = 0; i < 3 && ChecklistParts.height(keys, width) > free - paperRoom; i++) {
            paperRoom = free - ChecklistParts.height(keys, width);
            plan = rows.plan(paperRoom);
            told = told(paperRoom);
            keys = ways.row(turns, plan, told.count());
        }
        int open = turns.open(plan, told.count());
        int after = open - plan.pages(page.papers());
        VBox papers = new VBox(after < 0 ? papers(rows, plan, paperRoom) : told.page(after));
        VBox.setVgrow(papers, Priority.ALWAYS);
        region.getChildren().addAll(after < 0 ? named(head, page.elsewhere(plan, open)) : head);
        region.getChildren().addAll(papers, keys);
    }

    /** What lacks on other pages is named in place of what was read before something was ticked; no row moves for it. */
    private List<Region> named(List<Region> head, List<String> lacking) {
        if (lacking.isEmpty() || !(page.list().print() instanceof ListPrint.NotAsked)) {
            return head;
        }
        List<Region> kept = look.sizes().tiny() ? List.of() : head.subList(0, head.size() - 1);
        List<Region> given = head.subList(kept.size(), head.size());
        double gap = look.sizes().gap();
        double room = ChecklistParts.heights(given, width, gap) - gap;
        return Stream.of(
                        look.say(Phrase.GUIDE_STILL, String.join(", ", lacking)),
                        look.say(Phrase.GUIDE_STILL_MORE, lacking.getFirst(), lacking.size() - 1))
                .limit(lacking.size() == 1 ? 1 : 2)
                .map(words -> fitting(words, room))
                .flatMap(Optional::stream)
                .findFirst()
                .map(words -> Stream.concat(kept.stream(), Stream.of(Look.fix(words, width, room)))
                        .toList())
                .orElse(head);
    }

    private Optional<Region> fitting(String said, double room) {
        Words words = look.text(1, look.palette().ink(), said);
        if (ChecklistParts.height(words, width) > room) {
            words.onOneLine().fitted(width);
        }
        return ChecklistParts.height(words, width) > room ? Optional.empty() : Optional.of(words);
    }

    /** What stands above the papers: name and count, and where there is room time, fee and place. */
    private List<Region> head() {
        boolean pressing = facts.pressing(page.list().print());
        Words count = page.count(false);
        if (look.sizes().slender()) {
            return slender(pressing, count);
        }
        double left = width - count.prefWidth(-1) - look.u(20);
        boolean tiny = look.sizes().tiny();
        Words name = tiny && pressing ? facts.line(page.list().print(), left) : name(left);
        List<Region> head = new ArrayList<>(List.of(Look.row(look.u(20), Look.grow(name), count)));
        if (!tiny) {
            head.add(facts.line(page.list().print(), width));
        }
        return head;
    }

    /** Two lines on the narrowest glass. */
    private List<Region> slender(boolean pressing, Words count) {
        Words first = pressing ? facts.line(page.list().print(), width) : name(width);
        return first.isOnOneLine() ? List.of(Look.column(0, first, count)) : List.of(first);
    }

    /** What has no room beside the papers, on pages of its own. */
    private FactPages told(double room) {
        List<String> all = new ArrayList<>(facts.all());
        if (page.foreign()) {
            all.add(look.say(Phrase.GUIDE_IN_VIETNAMESE));
        }
        return new FactPages(look, all, width, room);
    }

    private Words name(double room) {
        boolean tiny = look.sizes().tiny();
        Words name = look.bold(
                        tiny ? 1 : 1.2, look.palette().ink(), page.procedure().name())
                .onOneLine()
                .fitted(room);
        // Its name was on the tile that was touched; one line is all there is.
        return !tiny || name.isOnOneLine()
                ? name
                : look.bold(1, look.palette().ink(), look.say(Phrase.GUIDE_PAPERS))
                        .onOneLine();
    }

    private Region papers(PaperRows rows, PaperRows.Plan plan, double room) {
        return page.papers() == 0 ? page.noPapers() : rows.of(plan, room);
    }
}
