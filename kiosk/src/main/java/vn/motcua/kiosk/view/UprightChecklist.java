package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** An upright glass: what is only read stands above; papers and keys no higher than the hand reaches. */
final class UprightChecklist {
    private final ChecklistParts page;
    private final Look look;
    private final PaperFacts facts;
    private final double width;
    private final double gap;

    UprightChecklist(ChecklistParts page, double width) {
        this.page = page;
        this.look = page.look();
        this.facts = page.facts(width);
        this.width = width;
        this.gap = look.sizes().gap();
    }

    /** What is told above the papers, and the papers below it. */
    private record Drawn(List<Region> told, ListedPapers listed) {}

    /** @param touched pixels from the foot up to which there may be something to touch */
    void into(VBox region, double room, double touched) {
        VBox foot = page.foot(width, page.news(width));
        double feet = ChecklistParts.height(foot, width) + gap;
        double free = room - feet - gap;
        double reach = touched - feet;
        Drawn drawn = best(free, reach);
        double left = free - heights(drawn.told);
        List<Region> listed = drawn.listed.parts();
        region.getChildren().addAll(drawn.told);
        if (reach < left) {
            region.getChildren().add(Look.spring());
            region.getChildren().addAll(listed);
        } else {
            region.getChildren().addAll(listed);
            spread(region, left - heights(listed));
            region.getChildren().add(Look.spring());
        }
        region.getChildren().add(foot);
    }

    /** All papers on one page come first, then as much as can be told above them. */
    private Drawn best(double free, double reach) {
        double least = ListedPapers.least(page, width);
        Drawn best = null;
        for (List<Region> heads : heads()) {
            Drawn drawn = drawn(heads, free, reach);
            boolean stands = free - heights(drawn.told) >= least;
            if (best == null
                    || free - heights(best.told) < least
                    || stands && drawn.listed.pages() < best.listed.pages()
                    || stands && drawn.listed.whole() && !best.listed.whole()) {
                best = drawn;
            }
            if (stands && best.listed.whole()) {
                break;
            }
        }
        return best == null ? drawn(List.of(), free, reach) : best;
    }

    /** What stands above the papers, the most that can be told first: the step before the papers goes, then the card's air. */
    private List<List<Region>> heads() {
        return look.sizes().compact()
                ? List.of(List.of(facts.head(false), facts.line(page.list().print(), width)))
                : List.of(
                        List.of(facts.step(), facts.head(false), facts.card(false)),
                        List.of(facts.head(false), facts.card(false)),
                        List.of(facts.head(false), facts.brief()));
    }

    /** {@code heads}, and of what else can be told what costs no page of papers. */
    private Drawn drawn(List<Region> heads, double free, double reach) {
        List<Region> told = new ArrayList<>(heads);
        facts.lateStrip().ifPresent(told::add);
        List<Region> spares = new ArrayList<>(page.spares());
        ListedPapers fewest = listed(told, free, reach);
        ListedPapers listed = listed(joined(told, spares), free, reach);
        while (!spares.isEmpty() && (listed.pages() > fewest.pages() || fewest.whole() && !listed.whole())) {
            spares.removeLast();
            listed = listed(joined(told, spares), free, reach);
        }
        if (spares.size() < page.spares().size() && told.size() > 1) {
            told.set(told.indexOf(heads.get(heads.size() - 2)), facts.head(true));
            listed = listed(joined(told, spares), free, reach);
        }
        return new Drawn(joined(told, spares), listed);
    }

    private ListedPapers listed(List<Region> told, double free, double reach) {
        return ListedPapers.of(page, Math.min(reach, free - heights(told)), width);
    }

    private static List<Region> joined(List<Region> told, List<Region> spares) {
        List<Region> all = new ArrayList<>(told);
        all.addAll(spares);
        return all;
    }

    /** What is left goes between the parts, as much as does not part them. */
    private void spread(VBox region, double left) {
        int gaps = region.getChildren().size() + 1;
        region.setSpacing(region.getSpacing() + Math.floor(Math.clamp(left / gaps, 0, gap)));
    }

    private double heights(List<Region> parts) {
        return ChecklistParts.heights(parts, width, gap);
    }
}
