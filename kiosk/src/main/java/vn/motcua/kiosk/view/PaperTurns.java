package vn.motcua.kiosk.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vn.motcua.kiosk.model.GuideTouches;
import vn.motcua.kiosk.model.Screen;

/** The ways from one page of papers to another. */
final class PaperTurns {
    /** So many pages are gone round rather than back. */
    private static final int SHORT_ROUND = 12;

    private final Look look;
    private final GuideTouches guide;
    private final Screen.Checklist list;
    private final int papers;

    PaperTurns(Look look, GuideTouches guide, Screen.Checklist list, int papers) {
        this.look = look;
        this.guide = guide;
        this.list = list;
        this.papers = papers;
    }

    /** The page that is open where {@code told} pages come after those of the papers; the last one if there are fewer. */
    int open(PaperRows.Plan plan, int told) {
        return Math.min(list.page(), plan.pages(papers) + told - 1);
    }

    /** A row below the papers: on to the next page, back to the one before, and where one is; none with a single page. */
    Optional<Region> row(PaperRows.Plan plan, double wide) {
        int pages = plan.pages(papers);
        if (pages == 1) {
            return Optional.empty();
        }
        int open = open(plan, 0);
        double gap = look.sizes().gap();
        boolean both = open > 0 && open < pages - 1;
        double each = both ? Math.floor((wide - gap) / 2) : wide;
        String counted = (open + 1) + "/" + pages;
        HBox row = new HBox(gap);
        if (open > 0) {
            row.getChildren().add(bar("papers-before", Phrase.PAPERS_BEFORE, both ? "" : counted, open - 1, each));
        }
        if (open < pages - 1) {
            row.getChildren().add(bar("papers-after", Phrase.PAPERS_AFTER, counted, open + 1, each));
        }
        row.setMinHeight(Region.USE_PREF_SIZE);
        return Optional.of(row);
    }

    private TouchTarget bar(String id, Phrase phrase, String counted, int page, double wide) {
        Palette palette = look.palette();
        String words = look.say(phrase).replace('\n', ' ');
        TouchTarget bar = new TouchTarget(id, words, look.cardDress(), look.u(4), () -> guide.turnedTo(page));
        boolean on = phrase == Phrase.PAPERS_AFTER;
        Words name = look.bold(1, palette.brand(), words).onOneLine();
        HBox content = Look.row(look.u(20), name, Look.spring());
        if (!counted.isEmpty()) {
            content.getChildren().add(look.text(1, palette.ink2(), counted).onOneLine());
        }
        if (on) {
            content.getChildren().add(look.icon("forward", 34, palette.brand(), 2.2));
        }
        content.setPadding(new Insets(0, look.u(26), look.u(4), look.u(26)));
        content.setMouseTransparent(true);
        bar.getChildren().add(content);
        return Look.fix(bar, wide, height());
    }

    /**
     * Keys where there is no room for a row: one where there is one page of each, and none where all is on one.
     *
     * @param around whether there is one to the page before, also where going round is short
     */
    List<TouchTarget> keys(PaperRows.Plan plan, int told, boolean around) {
        int first = plan.pages(papers);
        int pages = first + told;
        if (pages == 1) {
            return List.of();
        }
        int open = open(plan, told);
        int before = (open + pages - 1) % pages;
        int after = (open + 1) % pages;
        boolean tells = open >= first;
        TouchTarget next = key(
                "papers-after",
                !tells && after >= first
                        ? Phrase.PAPERS_FACTS
                        : tells && after < first ? Phrase.PAPERS_AGAIN : Phrase.PAPERS_AFTER,
                after);
        return pages == 2 && told == 1 || !around && pages <= SHORT_ROUND
                ? List.of(next)
                : List.of(
                        key(
                                "papers-before",
                                !tells && before >= first ? Phrase.PAPERS_FACTS : Phrase.PAPERS_BEFORE,
                                before),
                        next);
    }

    /** Says where it leads: an arrow alone is "back" in the bar below. */
    private TouchTarget key(String id, Phrase words, int page) {
        String said = look.say(words);
        TouchTarget key =
                new TouchTarget(id, said.replace('\n', ' '), look.cardDress(), look.u(4), () -> guide.turnedTo(page));
        Words label = look.bold(1, look.palette().brand(), said).onOneLine().centred();
        label.setMouseTransparent(true);
        key.getChildren().add(label);
        double side = Math.max(height(), label.prefHeight(-1) + look.u(14));
        return Look.fix(key, Math.max(side * 1.2, label.prefWidth(-1) + look.u(24)), side);
    }

    /** How high the row is, in pixels. */
    double height() {
        return Math.ceil(look.u(look.sizes().compact() ? 93 : 92));
    }
}
