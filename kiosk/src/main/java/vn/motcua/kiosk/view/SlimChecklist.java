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
        if (!drawn(region, head(true), room, false)) {
            drawn(region, head(false), room, true);
        }
    }

    /** Says whether a paper has room; {@code anyhow} it is drawn without. */
    private boolean drawn(VBox region, List<Region> head, double room, boolean anyhow) {
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
        if (page.papers() > 0 && plan.each() > paperRoom && !anyhow) {
            return false;
        }
        int open = turns.open(plan, told.count());
        int after = open - plan.pages(page.papers());
        VBox papers = new VBox(after < 0 ? papers(rows, plan, paperRoom) : told.page(after));
        VBox.setVgrow(papers, Priority.ALWAYS);
        region.getChildren().addAll(after < 0 ? named(head, page.elsewhere(plan, open)) : head);
        region.getChildren().addAll(papers, keys);
        return true;
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

    /**
     * What stands above the papers: name and count, and where there is room time, fee and place.
     *
     * @param whole whether the narrowest glass has a second line for the count
     */
    private List<Region> head(boolean whole) {
        boolean pressing = facts.pressing(page.list().print());
        Words count = page.count(false);
        if (look.sizes().slender()) {
            Words first = pressing ? facts.line(page.list().print(), width) : name(width);
            if (first.isOnOneLine()) {
                return List.of(whole ? Look.column(0, first, count) : first);
            }
            return List.of(whole ? first : title());
        }
        double left = width - count.prefWidth(-1) - look.u(20);
        if (look.sizes().tiny()) {
            return List.of(tiny(pressing, left, count));
        }
        Region name = Look.row(look.u(20), Look.grow(name(left)), count);
        return List.of(name, facts.line(page.list().print(), width));
    }

    /** One line: what came to be stands there alone where the count has no room beside it. */
    private Region tiny(boolean pressing, double left, Words count) {
        Words first = pressing ? facts.line(page.list().print(), left) : name(left);
        if (first.isOnOneLine()) {
            return Look.row(look.u(20), Look.grow(first), count);
        }
        Words alone = facts.line(page.list().print(), width);
        return alone.isOnOneLine() ? alone : Look.row(look.u(20), Look.grow(title()), count);
    }

    /** What has no room beside the papers, on pages of its own. */
    private FactPages told(double room) {
        List<String> all = new ArrayList<>(facts.all());
        if (page.foreign()) {
            all.add(look.say(Phrase.GUIDE_IN_VIETNAMESE));
        }
        return new FactPages(look, all, width, room);
    }

    /** Where its name has no room: it was on the tile that was touched. */
    private Words name(double room) {
        boolean tiny = look.sizes().tiny();
        Words name = look.bold(
                        tiny ? 1 : 1.2, look.palette().ink(), page.procedure().name())
                .onOneLine()
                .fitted(room);
        return !tiny || name.isOnOneLine() ? name : title();
    }

    private Words title() {
        return look.bold(1, look.palette().ink(), look.say(Phrase.GUIDE_PAPERS)).onOneLine();
    }

    private Region papers(PaperRows rows, PaperRows.Plan plan, double room) {
        return page.papers() == 0 ? page.noPapers() : rows.of(plan, room);
    }
}
