package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/**
 * The papers on a glass with room for their heading: as many as fit, below them the way to those that do not, and a word to
 * whoever lacks some.
 *
 * @param parts from top to bottom
 * @param pages how many pages there are
 * @param worded whether the word is among them, if one is needed
 */
record ListedPapers(List<Region> parts, int pages, boolean worded) {
    /** Whether all papers stand on one page and nothing was left out. */
    boolean whole() {
        return pages == 1 && worded;
    }

    /** In {@code room} pixels down and {@code wide} across. */
    static ListedPapers of(ChecklistParts page, double room, double wide) {
        if (page.papers() == 0) {
            return new ListedPapers(List.of(page.noPapers()), 1, true);
        }
        double gap = page.look().sizes().gap();
        PaperRows rows = page.rows(wide);
        Region head = page.heading(wide);
        double left = room - ChecklistParts.height(head, wide) - gap;
        Optional<Region> word = page.lacking();
        double said = word.map(each -> ChecklistParts.height(each, wide) + gap).orElse(0.0);
        PaperRows.Plan plan = plan(page, rows, left - said);
        PaperRows.Plan bare = plan(page, rows, left);
        // Whoever sees all papers is not sent to another page for the sake of a word.
        boolean spare = plan.perPage() < Math.min(2, bare.perPage())
                || bare.perPage() >= page.papers() && plan.perPage() < page.papers()
                || taken(page, plan) > left - said;
        List<Region> parts = new ArrayList<>(List.of(head));
        parts.addAll(drawn(page, rows, spare ? bare : plan, spare ? left : left - said));
        if (!spare) {
            word.ifPresent(parts::add);
        }
        int pages = (spare ? bare : plan).pages(page.papers());
        return new ListedPapers(parts, pages, !spare || word.isEmpty());
    }

    private static List<Region> drawn(ChecklistParts page, PaperRows rows, PaperRows.Plan plan, double room) {
        Optional<Region> turn = page.turns().row(plan, rows.width());
        double taken = turn.map(
                        each -> page.turns().height() + page.look().sizes().gap())
                .orElse(0.0);
        List<Region> drawn = new ArrayList<>(List.of(rows.of(plan, room - taken)));
        turn.ifPresent(drawn::add);
        return drawn;
    }

    private static PaperRows.Plan plan(ChecklistParts page, PaperRows rows, double room) {
        PaperRows.Plan all = rows.plan(room);
        return all.perPage() >= page.papers()
                ? all
                : rows.plan(room - page.turns().height() - page.look().sizes().gap());
    }

    /** What a page of papers takes with the row below it, in pixels. */
    private static double taken(ChecklistParts page, PaperRows.Plan plan) {
        double gap = page.look().sizes().gap();
        double rows = plan.rows() * (plan.each() + gap) - gap;
        return plan.perPage() >= page.papers() ? rows : rows + page.turns().height() + gap;
    }

    /** What one paper takes with the row below it, in pixels. */
    static double least(ChecklistParts page, double wide) {
        return page.rows(wide).plan(0).each()
                + page.turns().height()
                + 3 * page.look().sizes().gap();
    }
}
