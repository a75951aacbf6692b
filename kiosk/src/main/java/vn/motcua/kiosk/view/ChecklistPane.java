package vn.motcua.kiosk.view;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Service;
import vn.motcua.protocol.WorkingDays;
import vn.motcua.protocol.guide.Procedure;

/**
 * The papers of one procedure, ticked by the citizen before the number is taken: nobody should wait for nothing. What does
 * not fit goes in this order: what can be done without, then papers to a page of their own; never the way to a number.
 */
final class ChecklistPane implements Pane {
    private final Look look;
    private final Screen.Checklist list;
    private final Procedure official;
    private final Procedure procedure;
    private final @Nullable Service service;
    private final KioskModel model;
    private final Needs needs;
    private final ZonedDateTime now;
    private final WorkingDays workingDays;
    private final double width;
    private final VBox region = new VBox();

    /**
     * @param room pixels from the identity bar to the fixed one
     * @param touched how far up from the fixed bar there may be something to touch, in pixels
     */
    ChecklistPane(
            Look look,
            KioskState state,
            Screen.Checklist list,
            Procedure procedure,
            KioskModel model,
            ZonedDateTime now,
            double room,
            double touched) {
        this.look = look;
        this.list = list;
        this.official = procedure;
        this.procedure = procedure.in(look.language().tag());
        this.model = model;
        this.needs = state.needs();
        this.now = now;
        Office office = state.office();
        this.workingDays = office == null ? WorkingDays.PLAIN : office.workingDays();
        Optional<Service> found = Optional.ofNullable(procedure.service()).flatMap(state.offer()::service);
        this.service = found.orElse(null);
        Sizes sizes = look.sizes();
        width = sizes.width() - 2 * sizes.margin();
        double above = look.u(sizes.tiny() ? 5 : sizes.compact() ? 8 : 22);
        region.setId("screen-checklist");
        region.setSpacing(sizes.gap());
        region.setPadding(new Insets(above, sizes.margin(), above, sizes.margin()));
        double inner = room - 2 * above;
        if (sizes.tiny() || sizes.compact() && (sizes.landscape() || width < look.u(700))) {
            slim(inner);
        } else if (sizes.landscape()) {
            beside(inner);
        } else {
            upright(inner, touched - above);
        }
    }

    /** One or two lines of text, papers, and one row of keys. */
    private void slim(double room) {
        PaperFacts facts = new PaperFacts(look, procedure, service, workingDays, now, width);
        PaperRows rows = new PaperRows(look, model.guide(), list, procedure, width);
        boolean tiny = look.sizes().tiny();
        boolean slender = look.sizes().slender();
        // The key for the number says in words what is lacking.
        Words count = slender
                ? counted(list.have().cardinality() + "/" + procedure.papers().size())
                : count(false);
        boolean counts = !slender || !facts.pressing(list.print());
        double left = counts ? width - count.prefWidth(-1) - look.u(20) : width;
        Words name = tiny && facts.pressing(list.print()) ? facts.line(list.print(), left) : name(left);
        if (tiny && !name.isOnOneLine()) {
            // Its name was on the tile that was touched; one line is all there is.
            name = look.bold(1, look.palette().ink(), look.say(Phrase.GUIDE_PAPERS))
                    .onOneLine();
        }
        List<Region> parts = new ArrayList<>(List.of(counts ? Look.row(look.u(20), Look.grow(name), count) : name));
        if (!tiny) {
            parts.add(facts.line(list.print(), width));
        }
        PaperWays ways = new PaperWays(look, model, official, list, service, needs, width);
        double free = room - heights(parts) - look.sizes().gap();
        double paperRoom = free - height(ways.row(List.of()), width);
        PaperRows.Plan plan = rows.plan(paperRoom);
        FactPages told = told(facts, paperRoom);
        Region keys = ways.row(rows.turns(plan, told.count()));
        // With fewer papers on a page there may be one key more.
        for (int i = 0; i < 2 && height(keys, width) > free - paperRoom; i++) {
            paperRoom = free - height(keys, width);
            plan = rows.plan(paperRoom);
            told = told(facts, paperRoom);
            keys = ways.row(rows.turns(plan, told.count()));
        }
        int page = rows.page(plan, told.count()) - plan.pages(procedure.papers().size());
        VBox papers = new VBox(page < 0 ? papers(rows, plan, paperRoom) : told.page(page));
        VBox.setVgrow(papers, Priority.ALWAYS);
        parts.add(papers);
        parts.add(keys);
        region.getChildren().addAll(parts);
    }

    /** What has no room beside the papers, on pages of its own. */
    private FactPages told(PaperFacts facts, double room) {
        List<String> all = new ArrayList<>(facts.all());
        if (foreign()) {
            all.add(look.say(Phrase.GUIDE_IN_VIETNAMESE));
        }
        return new FactPages(look, all, width, room);
    }

    /** Whether the papers are named in another language than the page. */
    private boolean foreign() {
        return look.language() != Language.VIETNAMESE
                && !official.papersIn(look.language().tag());
    }

    private Words name(double room) {
        return look.bold(look.sizes().tiny() ? 1 : 1.2, look.palette().ink(), procedure.name())
                .onOneLine()
                .fitted(room);
    }

    /** What is told at the left, papers and keys at the right. */
    private void beside(double room) {
        double gap = look.u(36);
        double told = (width - gap) * 0.38;
        double right = width - gap - told;
        PaperFacts facts = new PaperFacts(look, procedure, service, workingDays, now, told);
        VBox left = new VBox(look.sizes().gap(), facts.head(false), facts.card(true));
        facts.lateStrip().ifPresent(left.getChildren()::add);
        if (height(left, told) > room) {
            left.getChildren().set(1, facts.line(list.print(), told));
        }
        List<Region> spares = spares();
        for (Region spare : spares) {
            if (height(left, told) + height(spare, told) + left.getSpacing() <= room) {
                left.getChildren().add(spare);
            }
        }
        if (procedure.online() && !left.getChildren().contains(spares.getLast())) {
            Region plain = (Region) left.getChildren().getFirst();
            left.getChildren().set(0, facts.head(true));
            Region card = (Region) left.getChildren().get(1);
            if (height(left, told) > room) {
                left.getChildren().set(1, facts.brief());
            }
            if (height(left, told) > room) {
                left.getChildren().set(0, plain);
                left.getChildren().set(1, card);
            }
        }
        PaperWays ways = new PaperWays(look, model, official, list, service, needs, right);
        PaperRows rows = new PaperRows(look, model.guide(), list, procedure, right);
        VBox foot = foot(ways);
        double free = room - height(foot, right) - 2 * look.sizes().gap();
        VBox all = new VBox(look.sizes().gap());
        all.getChildren().addAll(listed(rows, free, right));
        all.getChildren().addAll(Look.spring(), foot);
        Look.fix(all, right, room);
        Look.fix(left, told, room);
        region.getChildren().add(new HBox(gap, left, all));
    }

    /** What is only read stands above; papers and keys no higher than {@code touched} pixels from the foot. */
    private void upright(double room, double touched) {
        PaperFacts facts = new PaperFacts(look, procedure, service, workingDays, now, width);
        PaperRows rows = new PaperRows(look, model.guide(), list, procedure, width);
        VBox foot = foot(new PaperWays(look, model, official, list, service, needs, width));
        double gap = look.sizes().gap();
        double free = room - height(foot, width) - 2 * gap;
        double reach = touched - height(foot, width) - gap;
        List<Region> told = new ArrayList<>();
        if (look.sizes().compact()) {
            told.add(facts.head(false));
            told.add(facts.line(list.print(), width));
        } else {
            told.addAll(List.of(facts.step(), facts.head(false), facts.card(false)));
        }
        facts.lateStrip().ifPresent(told::add);
        List<Region> spares = new ArrayList<>(spares());
        int fewest = pages(rows, Math.min(reach, free - heights(told) - gap));
        while (!spares.isEmpty()
                && pages(rows, Math.min(reach, free - heights(told) - heights(spares) - gap)) > fewest) {
            spares.removeLast();
        }
        int head = look.sizes().compact() ? 0 : 1;
        if (spares.size() < spares().size()) {
            told.set(head, facts.head(true));
        }
        Region card = told.get(head + 1);
        told.addAll(spares);
        if (free - heights(told) < look.u(260) && told.size() > 2) {
            // The step before the papers.
            told.removeFirst();
        }
        if (!look.sizes().compact() && free - heights(told) < least(rows)) {
            told.set(told.indexOf(card), facts.brief());
        }
        double left = free - heights(told);
        boolean lowered = reach < left;
        List<Region> listed = listed(rows, Math.min(reach, left), width);
        if (!lowered
                && lacking().isPresent()
                && listed.size() == 2
                && !look.sizes().compact()) {
            // Rather the word to whoever lacks some than the step before.
            List<Region> fewer = told.subList(1, told.size());
            List<Region> with = listed(rows, free - heights(fewer), width);
            if (with.size() > 2) {
                told.removeFirst();
                left = free - heights(told);
                listed = with;
            }
        }
        region.getChildren().addAll(told);
        if (lowered) {
            region.getChildren().add(Look.spring());
            region.getChildren().addAll(listed);
        } else {
            region.getChildren().addAll(listed);
            spread(left - heights(listed));
            region.getChildren().add(Look.spring());
        }
        region.getChildren().add(foot);
    }

    /** What is left goes between the parts, as much as does not part them. */
    private void spread(double left) {
        int gaps = region.getChildren().size() + 1;
        region.setSpacing(region.getSpacing()
                + Math.floor(Math.clamp(left / gaps, 0, look.sizes().gap())));
    }

    /** What can be done without, the dearest first. */
    private List<Region> spares() {
        List<Region> spares = new ArrayList<>();
        if (foreign()) {
            spares.add(PaperFacts.strip(look, look.say(Phrase.GUIDE_IN_VIETNAMESE), "interpreter", false));
        }
        if (procedure.online()) {
            spares.add(PaperFacts.strip(look, look.say(Phrase.GUIDE_ONLINE), "phone", false));
        }
        return spares;
    }

    private VBox foot(PaperWays ways) {
        List<Region> parts = new ArrayList<>();
        if (!look.sizes().compact()) {
            parts.addAll(ways.told());
            ways.needs().ifPresent(parts::add);
        }
        parts.add(ways.row(List.of()));
        return PaperWays.column(look, parts);
    }

    /** The heading of the papers and as many of them as {@code room} pixels hold, with a word to whoever lacks some. */
    private List<Region> listed(PaperRows rows, double room, double wide) {
        double gap = look.sizes().gap();
        if (procedure.papers().isEmpty()) {
            return List.of(look.text(1.1, look.palette().ink(), look.say(Phrase.GUIDE_NO_PAPERS)));
        }
        PaperRows.Plan plan = plan(rows, room);
        Region head = papersHead(rows, plan, wide);
        double left = room - height(head, wide) - gap;
        Optional<Region> word = lacking()
                .filter(each -> rows.plan(left - height(each, wide) - gap).equals(plan));
        List<Region> parts = new ArrayList<>(List.of(
                head,
                rows.of(plan, left - word.map(each -> height(each, wide) + gap).orElse(0.0))));
        word.ifPresent(parts::add);
        return parts;
    }

    /** A word to whoever lacks some of the papers. */
    private Optional<Region> lacking() {
        return list.have().cardinality() < procedure.papers().size() && service != null
                ? Optional.of(PaperFacts.strip(look, look.say(Phrase.GUIDE_LACKING), "advice", false))
                : Optional.empty();
    }

    private PaperRows.Plan plan(PaperRows rows, double room) {
        double gap = look.sizes().gap();
        double plain = height(count(true), width);
        PaperRows.Plan all = rows.plan(room - plain - gap);
        if (rows.turns(all).isEmpty()) {
            return all;
        }
        return rows.plan(room - rows.turnHeight() - gap);
    }

    /** What one paper takes with the row above it, in pixels. */
    private double least(PaperRows rows) {
        return rows.plan(0).each() + rows.turnHeight() + 2 * look.sizes().gap();
    }

    private int pages(PaperRows rows, double room) {
        return plan(rows, room).pages(procedure.papers().size());
    }

    private Region papers(PaperRows rows, PaperRows.Plan plan, double room) {
        return procedure.papers().isEmpty()
                ? look.text(1.1, look.palette().ink(), look.say(Phrase.GUIDE_NO_PAPERS))
                : rows.of(plan, room);
    }

    /** The count says what is counted, where there is no room for the title beside it. */
    private Region papersHead(PaperRows rows, PaperRows.Plan plan, double wide) {
        Words title = look.bold(1.25, look.palette().ink(), look.say(Phrase.GUIDE_PAPERS))
                .onOneLine();
        HBox head = Look.row(look.sizes().gap(), title, Look.spring(), pill());
        head.getChildren().addAll(rows.turns(plan));
        head.setMinHeight(Region.USE_PREF_SIZE);
        head.applyCss();
        if (head.prefWidth(-1) > wide) {
            head.getChildren().remove(title);
        }
        return head;
    }

    private Region pill() {
        Palette palette = look.palette();
        StackPane pill = new StackPane(count(true));
        pill.setMinWidth(Region.USE_PREF_SIZE);
        pill.setPadding(new Insets(look.u(6), look.u(22), look.u(6), look.u(22)));
        boolean none = list.have().isEmpty();
        return Look.dressed(
                pill,
                look.field(none ? palette.closed() : palette.jadeSoft(), none ? palette.ink2() : palette.jade(), 30));
    }

    private Words count(boolean pill) {
        int all = procedure.papers().size();
        int have = list.have().cardinality();
        return counted(all == 0 ? "" : look.say(have == all && pill ? Phrase.GUIDE_ALL : Phrase.GUIDE_HAVE, have, all));
    }

    private Words counted(String words) {
        Palette palette = look.palette();
        return look.bold(1, list.have().isEmpty() ? palette.ink2() : palette.jade(), words)
                .onOneLine();
    }

    private double heights(List<Region> parts) {
        double height = 0;
        for (Region part : parts) {
            height += height(part, width) + region.getSpacing();
        }
        return height;
    }

    private static double height(Region part, double width) {
        // Outside of a scene nothing has its size yet.
        part.applyCss();
        return part.prefHeight(width);
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public void update(KioskState state) {}
}
