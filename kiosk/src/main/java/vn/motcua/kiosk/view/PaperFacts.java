package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.ListPrint;
import vn.motcua.kiosk.model.Service;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.WorkingDays;
import vn.motcua.protocol.guide.Procedure;

/** What is told of a procedure beside its papers: name, code, time, fee, place, and what a late hour means. */
final class PaperFacts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Look look;
    private final Procedure procedure;
    private final @Nullable Service service;
    private final ZonedDateTime now;
    private final double width;
    private final WorkingDays workingDays;

    PaperFacts(
            Look look,
            Procedure procedure,
            @Nullable Service service,
            WorkingDays workingDays,
            ZonedDateTime now,
            double width) {
        this.workingDays = workingDays;
        this.look = look;
        this.procedure = procedure;
        this.service = service;
        this.now = now;
        this.width = width;
    }

    /**
     * Name and code, and what else is known.
     *
     * @param online whether it is told here that nobody need come
     */
    Region head(boolean online) {
        Palette palette = look.palette();
        Sizes sizes = look.sizes();
        double em = sizes.compact() ? 1.3 : sizes.large() ? 1.5 : 1.85;
        VBox head = Look.column(
                look.u(4),
                look.bold(em, palette.ink(), procedure.name()).onOneLine().fitted(width),
                look.text(1, palette.ink2(), look.say(Phrase.GUIDE_CODE, procedure.code(), procedure.field()))
                        .onOneLine()
                        .fitted(width));
        String more = more();
        if (!more.isEmpty()) {
            head.getChildren()
                    .add(look.text(1, palette.ink2(), more).onOneLine().fitted(width));
        }
        if (online && procedure.online()) {
            head.getChildren().add(look.text(1, palette.ink(), look.say(Phrase.GUIDE_ONLINE)));
        }
        return head;
    }

    /** Who decides, how it is filed, and where: one line. */
    private String more() {
        Procedure.More more = procedure.more();
        return Stream.of(
                        more.agency(),
                        more.filing(),
                        more.borderless() ? look.say(Phrase.GUIDE_BORDERLESS) : null,
                        more.homeService() ? look.say(Phrase.GUIDE_AT_HOME) : null)
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    /** All of it, a sentence each, the dearest first. */
    List<String> all() {
        Procedure.More more = procedure.more();
        return Stream.of(
                        procedure.online() ? look.say(Phrase.GUIDE_ONLINE) : null,
                        lateWords().orElse(null),
                        labelled(Phrase.GUIDE_TIME, procedure.time()),
                        labelled(Phrase.GUIDE_FEE, procedure.fee()),
                        labelled(Phrase.GUIDE_WHERE, where()),
                        more.filing() == null ? null : labelled(Phrase.GUIDE_FILING, more.filing()),
                        more.borderless() ? look.say(Phrase.GUIDE_BORDERLESS) : null,
                        more.homeService() ? look.say(Phrase.GUIDE_AT_HOME) : null,
                        more.agency() == null ? null : labelled(Phrase.GUIDE_AGENCY, more.agency()),
                        look.say(Phrase.GUIDE_CODE, procedure.code(), procedure.field()))
                .filter(fact -> fact != null)
                .toList();
    }

    private String labelled(Phrase label, @Nullable String value) {
        return look.say(label) + ": *" + (value == null ? look.say(Phrase.GUIDE_ASK) : value) + "*";
    }

    /** Where one is on the way to a number. */
    Region step() {
        Palette palette = look.palette();
        StackPane pill = new StackPane(
                look.bold(1, palette.brand(), look.say(Phrase.GUIDE_STEP)).onOneLine());
        pill.setPadding(new Insets(look.u(4), look.u(20), look.u(4), look.u(20)));
        Look.dressed(pill, look.field(palette.brandSoft(), palette.brand(), 30));
        pill.setMinWidth(Region.USE_PREF_SIZE);
        Words what = look.text(1, palette.ink2(), look.say(Phrase.GUIDE_STEP_WHAT))
                .onOneLine()
                .fitted(width - look.u(look.sizes().large() ? 240 : 190));
        return Look.row(look.u(18), pill, what);
    }

    /** Time, fee and place, beside each other with a line between, or below each other. */
    Region card(boolean stacked) {
        double inner = look.u(26);
        double gap = look.u(24);
        double each = stacked ? width - 2 * inner : (width - 2 * inner - 2 * gap - look.u(4)) / 3;
        Pane facts = stacked ? new VBox(look.u(16)) : new HBox(gap);
        facts.getChildren()
                .addAll(
                        fact("clock", Phrase.GUIDE_TIME, ready(), each),
                        fact("money", Phrase.GUIDE_FEE, procedure.fee(), each),
                        fact("pin", Phrase.GUIDE_WHERE, where(), each));
        facts.setPadding(new Insets(look.u(18), inner, look.u(24), inner));
        facts.setMinHeight(Region.USE_PREF_SIZE);
        return Look.dressed(facts, look.card());
    }

    /** When the result is there: after the hour no longer the time that the rule names, but the day it leads to. */
    private @Nullable String ready() {
        return late().map(look.days()::whole).orElse(procedure.time());
    }

    private @Nullable String where() {
        Text zone = service == null ? null : service.zone();
        return zone == null ? null : look.language().of(zone);
    }

    private Region fact(String icon, Phrase label, @Nullable String value, double room) {
        Palette palette = look.palette();
        HBox head = Look.row(
                look.u(12),
                look.icon(icon, 40, palette.brand()),
                look.text(1, palette.ink2(), look.say(label)).onOneLine());
        // All of one size, on two lines where they need them.
        Words told = look.bold(1.1, palette.ink(), value == null ? look.say(Phrase.GUIDE_ASK) : value)
                .even(room);
        return Look.fix(Look.column(look.u(6), head, told), room, Region.USE_COMPUTED_SIZE);
    }

    /** The same on one line, where there is no room for more; a late hour and a list that is printed come first. */
    Words line(ListPrint print, double room) {
        Palette palette = look.palette();
        String printed = print(look, print);
        if (!printed.isEmpty()) {
            String first = printed.startsWith("*") ? printed.split("\\*")[1] : printed;
            return print instanceof ListPrint.Failed failed
                    ? failed(first, failed, room)
                    : oneLine(look.bold(1, palette.sky(), first), room);
        }
        String late = late().map(next -> look.say(
                        Phrase.GUIDE_LATE_SHORT, sameDayBefore(), look.days().day(next)))
                .orElse("");
        String facts = Stream.of(late.isEmpty() ? procedure.time() : null, procedure.fee(), where())
                .filter(fact -> fact != null && !fact.isBlank())
                .collect(Collectors.joining(" · "));
        return late.isEmpty()
                ? oneLine(look.text(1, palette.ink2(), facts.isEmpty() ? look.say(Phrase.GUIDE_ASK) : facts), room)
                : oneLine(look.bold(1, palette.amber(), late), room);
    }

    /** Time, fee and place in one paragraph; after the hour the time is told beside it. */
    Words brief() {
        List<String> facts = Stream.of(late().isEmpty() ? procedure.time() : null, procedure.fee(), where())
                .filter(fact -> fact != null && !fact.isBlank())
                .toList();
        Words words = look.text(1, look.palette().ink2(), facts.isEmpty() ? look.say(Phrase.GUIDE_ASK) : "");
        StringBuilder lines = new StringBuilder();
        for (String fact : facts) {
            // A line ends where one thing ends.
            words.setText(lines + (lines.isEmpty() ? "" : " · ") + fact);
            boolean fits = words.prefWidth(-1) <= width;
            lines.append(lines.isEmpty() ? "" : fits ? " · " : "\n").append(fact);
        }
        if (!facts.isEmpty()) {
            words.setText(lines.toString());
        }
        return words;
    }

    /** That no list came, and why; with less room why alone, because a key beside it prints again; else the first alone. */
    private Words failed(String first, ListPrint.Failed failed, double room) {
        String why = look.say(PrinterNews.phrase(failed.fault()));
        return Stream.of(first + " " + why + ".", why + ".")
                .map(said -> look.bold(1, look.palette().amber(), said).onOneLine())
                .filter(words -> words.prefWidth(-1) <= room)
                .findFirst()
                .orElseGet(() -> oneLine(look.bold(1, look.palette().amber(), first), room));
    }

    private static Words oneLine(Words words, double room) {
        return words.onOneLine().fitted(room);
    }

    /** Whether something came to be that whoever looks at the smallest glass has to see before the name of the procedure. */
    boolean pressing(ListPrint print) {
        return late().isPresent() || !print(look, print).isEmpty();
    }

    /** After the hour the result comes on the next working day; holidays and make-up days are the office's. */
    private Optional<LocalDate> late() {
        if (procedure.sameDayBefore() == null || now.toLocalTime().isBefore(procedure.sameDayBefore())) {
            return Optional.empty();
        }
        return Optional.of(workingDays.after(now.toLocalDate(), 1));
    }

    private String sameDayBefore() {
        return procedure.sameDayBefore() == null
                ? ""
                : procedure.sameDayBefore().format(TIME);
    }

    /** What a late hour means, in whole sentences. */
    Optional<Region> lateStrip() {
        return lateWords().map(words -> strip(look, words, "warning", true));
    }

    private Optional<String> lateWords() {
        return late().map(next -> look.say(
                Phrase.GUIDE_LATE,
                now.format(TIME),
                sameDayBefore(),
                look.days().within(next).replace(' ', '\u00A0')));
    }

    /** What became of the printed list; empty before it is asked for. */
    static String print(Look look, ListPrint print) {
        return switch (print) {
            case ListPrint.NotAsked _ -> "";
            case ListPrint.UnderWay _ -> look.say(Phrase.GUIDE_PRINTING);
            case ListPrint.Out _ -> look.say(Phrase.GUIDE_PRINTED);
            case ListPrint.Failed failed ->
                look.say(Phrase.GUIDE_NOT_PRINTED, look.say(PrinterNews.phrase(failed.fault())));
        };
    }

    static Region strip(Look look, String words, String icon, boolean warning) {
        Palette palette = look.palette();
        boolean compact = look.sizes().compact();
        Color ink = warning ? palette.amber() : palette.sky();
        HBox strip = Look.row(
                look.u(compact ? 14 : 20), look.icon(icon, 48, ink), Look.grow(look.text(1, palette.ink(), words)));
        double above = look.u(compact ? 6 : 14);
        strip.setPadding(new Insets(above, look.u(26), above, look.u(compact ? 16 : 26)));
        strip.setMinHeight(Region.USE_PREF_SIZE);
        return Look.dressed(strip, look.field(warning ? palette.amberSoft() : palette.skySoft(), ink, 14));
    }
}
