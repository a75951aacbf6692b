package vn.motcua.kiosk.view;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Service;
import vn.motcua.protocol.WorkingDays;
import vn.motcua.protocol.guide.Procedure;

/** What every drawing of a procedure's papers is put together from, however the glass stands. */
final class ChecklistParts {
    private final Look look;
    private final Screen.Checklist list;
    private final Procedure official;
    private final Procedure procedure;
    private final @Nullable Service service;
    private final KioskModel model;
    private final KioskState state;
    private final ZonedDateTime now;

    ChecklistParts(
            Look look,
            KioskState state,
            Screen.Checklist list,
            Procedure official,
            KioskModel model,
            ZonedDateTime now) {
        this.look = look;
        this.list = list;
        this.official = official;
        this.procedure = official.in(look.language().tag());
        this.model = model;
        this.state = state;
        this.now = now;
        Optional<Service> found = Optional.ofNullable(official.service()).flatMap(state.offer()::service);
        this.service = found.orElse(null);
    }

    Look look() {
        return look;
    }

    Screen.Checklist list() {
        return list;
    }

    /** As it is told in the citizen's language. */
    Procedure procedure() {
        return procedure;
    }

    int papers() {
        return procedure.papers().size();
    }

    /** What is told beside the papers, in {@code width} pixels. */
    PaperFacts facts(double width) {
        Office office = state.office();
        WorkingDays days = office == null ? WorkingDays.PLAIN : office.workingDays();
        return new PaperFacts(look, procedure, service, days, now, width);
    }

    PaperRows rows(double width) {
        return new PaperRows(look, model.guide(), list, procedure, width);
    }

    PaperTurns turns() {
        return new PaperTurns(look, model.guide(), list, papers());
    }

    PaperWays ways(double width) {
        return new PaperWays(look, model, official, list, service, state.needs(), width);
    }

    /** Whether the papers are named in another language than the page. */
    boolean foreign() {
        return look.language() != Language.VIETNAMESE
                && !official.papersIn(look.language().tag());
    }

    /** What can be done without, the dearest first. */
    List<Region> spares() {
        List<Region> spares = new ArrayList<>();
        if (foreign()) {
            spares.add(PaperFacts.strip(look, look.say(Phrase.GUIDE_IN_VIETNAMESE), "interpreter", false));
        }
        if (procedure.online()) {
            spares.add(PaperFacts.strip(look, look.say(Phrase.GUIDE_ONLINE), "phone", false));
        }
        return spares;
    }

    /** A word to whoever lacks some of the papers. */
    Optional<Region> lacking() {
        return list.have().cardinality() < papers() && service != null
                ? Optional.of(PaperFacts.strip(look, look.say(Phrase.GUIDE_LACKING), "advice", false))
                : Optional.empty();
    }

    /** What became of the printed list; empty before it is asked for. */
    List<Region> news(double width) {
        return ways(width).told();
    }

    /** {@code above}, the switches, and the two keys. */
    VBox foot(double width, List<Region> above) {
        PaperWays ways = ways(width);
        List<Region> parts = new ArrayList<>();
        if (!look.sizes().compact()) {
            parts.addAll(above);
            ways.needs().ifPresent(parts::add);
        }
        parts.add(ways.row());
        return PaperWays.column(look, parts);
    }

    Words noPapers() {
        return look.text(1.1, look.palette().ink(), look.say(Phrase.GUIDE_NO_PAPERS));
    }

    /** "Papers you need", and how many of them are there. */
    Region heading(double wide) {
        Words title = look.bold(1.25, look.palette().ink(), look.say(Phrase.GUIDE_PAPERS))
                .onOneLine();
        HBox head = Look.row(look.sizes().gap(), title, Look.spring(), pill());
        head.setMinHeight(Region.USE_PREF_SIZE);
        title.fitted(wide - look.sizes().gap() - width(pill()));
        return head;
    }

    private Region pill() {
        Palette palette = look.palette();
        StackPane pill = new StackPane(count(true));
        pill.setMinWidth(Region.USE_PREF_SIZE);
        pill.setMaxHeight(Region.USE_PREF_SIZE);
        pill.setPadding(new Insets(look.u(6), look.u(22), look.u(6), look.u(22)));
        boolean none = list.have().isEmpty();
        return Look.dressed(
                pill,
                look.field(none ? palette.closed() : palette.jadeSoft(), none ? palette.ink2() : palette.jade(), 30));
    }

    /** How many papers are there; in a pill it is also said that nothing lacks. */
    Words count(boolean pill) {
        int have = list.have().cardinality();
        String words = look.say(have == papers() && pill ? Phrase.GUIDE_ALL : Phrase.GUIDE_HAVE, have, papers());
        Palette palette = look.palette();
        return look.bold(1, list.have().isEmpty() ? palette.ink2() : palette.jade(), papers() == 0 ? "" : words)
                .onOneLine();
    }

    /** What lacks of a list that was begun, when the page shows other papers; nothing while it shows all that lacks. */
    List<String> elsewhere(PaperRows.Plan plan, int open) {
        BitSet lacks = new BitSet();
        lacks.set(0, papers());
        lacks.andNot(list.have());
        BitSet others = (BitSet) lacks.clone();
        others.clear(open * plan.perPage(), (open + 1) * plan.perPage());
        return list.have().isEmpty() || others.isEmpty()
                ? List.of()
                : lacks.stream().mapToObj(i -> procedure.papers().get(i).name()).toList();
    }

    /** Pixels that {@code parts} take below each other, each with a gap. */
    static double heights(List<? extends Region> parts, double width, double gap) {
        return parts.stream().mapToDouble(part -> height(part, width) + gap).sum();
    }

    static double height(Region part, double width) {
        // Outside of a scene nothing has its size yet.
        part.applyCss();
        return part.prefHeight(width);
    }

    static double width(Region part) {
        part.applyCss();
        return part.prefWidth(-1);
    }
}
