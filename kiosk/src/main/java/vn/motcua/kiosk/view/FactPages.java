package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * All that is told of a procedure beside its papers, as pages of text after those of the papers: for the glasses that have
 * no room for it beside them. Nothing is left out and nothing is made smaller; what does not fit comes on the next page.
 */
final class FactPages {
    private final Look look;
    private final double width;
    private final double room;
    private final List<VBox> pages = new ArrayList<>();

    /**
     * @param facts a sentence each, which may hold the marks of bold type
     * @param room pixels down that a page has
     */
    FactPages(Look look, List<String> facts, double width, double room) {
        this.look = look;
        this.width = width;
        this.room = room;
        facts.forEach(this::add);
    }

    int count() {
        return pages.size();
    }

    Region page(int index) {
        return pages.get(index);
    }

    private void add(String fact) {
        VBox last = pages.isEmpty() ? page() : pages.getLast();
        if (pages.isEmpty() || !takes(last, fact)) {
            last = page();
            pages.add(last);
        }
        if (takes(last, fact) || !fact.contains(" ")) {
            last.getChildren().add(words(fact));
        } else {
            broken(last, fact);
        }
    }

    /** As many sentences as fit an empty page, or words of the first; the rest goes on to the next one. */
    private void broken(VBox page, String fact) {
        int end = fact.lastIndexOf(' ');
        while (fact.lastIndexOf(' ', end - 1) > 0 && !takes(page, closed(fact.substring(0, end)))) {
            end = fact.lastIndexOf(' ', end - 1);
        }
        int sentence = fact.lastIndexOf(". ", end - 1);
        end = sentence > 0 ? sentence + 1 : end;
        String first = fact.substring(0, end);
        page.getChildren().add(words(closed(first)));
        add((closed(first).equals(first) ? "" : "*") + fact.substring(end + 1));
    }

    /** Bold type that goes on is closed at the end of a page. */
    private static String closed(String words) {
        return words.chars().filter(sign -> sign == '*').count() % 2 == 0 ? words : words + "*";
    }

    private boolean takes(VBox page, String fact) {
        Words next = words(fact);
        page.getChildren().add(next);
        page.applyCss();
        boolean fits = page.prefHeight(width) <= room;
        page.getChildren().remove(next);
        return fits;
    }

    private Words words(String fact) {
        return look.text(1, look.palette().ink(), fact);
    }

    private VBox page() {
        return Look.column(look.u(8));
    }
}
