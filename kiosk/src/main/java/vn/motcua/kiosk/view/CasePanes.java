package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.CaseStep;
import vn.motcua.kiosk.model.CaseTouches;
import vn.motcua.kiosk.model.Cases;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;

/** Formal feedback looked up: one's own by its code, and what was answered in public, as many pages as the words need. */
final class CasePanes {

    /** How much larger a text may be set that still stands on one page. */
    private static final List<Double> LARGER = List.of(1.4, 1.25, 1.1);

    /** The signs of what has an end and what has none yet. */
    private static final String ANSWERED = "tick";

    private static final String WAITS = "hourglass";
    private static final double SIGN_ROOM_UNITS = 330;

    private final Look look;
    private final KioskState state;
    private final KioskModel model;
    private final CaseTouches touches;
    private final ZoneId zone;
    private final double height;
    private final double width;

    CasePanes(Look look, KioskState state, KioskModel model, ZoneId zone, double height) {
        this.look = look;
        this.state = state;
        this.model = model;
        this.touches = model.cases();
        this.zone = zone;
        this.height = height;
        Sizes sizes = look.sizes();
        this.width = Math.min(sizes.width() - 2 * sizes.margin(), look.u(1300));
    }

    Pane of(CaseStep step) {
        return switch (step) {
            case CaseStep.Code code -> BookingKeysPane.feedback(look, code, model, height);
            case CaseStep.Shown(String code, Answer<Cases.Case> answer, int page) ->
                switch (answer) {
                    case null -> asking();
                    case Answer.Told<Cases.Case>(Cases.Case told) -> one(told, page);
                    case Answer.Refused<Cases.Case> _ -> unknown(code);
                    case Answer.NotReachable<Cases.Case> _ -> away();
                };
            case CaseStep.Answers answers ->
                switch (answers.answer()) {
                    case null -> asking();
                    case Answer.Told<Cases.Batch>(Cases.Batch told) -> published(answers, told);
                    case Answer.Refused<Cases.Batch> _, Answer.NotReachable<Cases.Batch> _ -> away();
                };
        };
    }

    private Pane asking() {
        return MessagePane.of(
                look,
                "screen-case-asking",
                MessagePane.Kind.PLAIN,
                "hourglass",
                look.say(Phrase.CASE_ASKING),
                look.say(Phrase.DOSSIER_ASKING_WHAT),
                List.of());
    }

    private Pane unknown(String code) {
        Words read = look.bold(
                        look.sizes().compact() ? 1.1 : 1.5, look.palette().ink(), code)
                .somebodys()
                .onOneLine()
                .centred();
        read.setAccessibleText(Narration.spelled(code));
        return MessagePane.of(
                look,
                "screen-case-unknown",
                MessagePane.Kind.TROUBLE,
                "question",
                look.say(Phrase.CASE_UNKNOWN),
                look.say(Phrase.CASE_UNKNOWN_WHAT),
                List.of(
                        home(false),
                        look.mainButton("case-correct", "lookup", look.say(Phrase.DOSSIER_CORRECT), model::back)),
                look.sizes().tiny() ? Spare.of(read) : read);
    }

    private Pane away() {
        var office = state.office();
        String hotline = office == null ? null : office.hotline();
        Region[] more = hotline == null || look.sizes().compact()
                ? new Region[0]
                : new Region[] {
                    look.text(1.1, look.palette().ink(), look.say(Phrase.NOTREADY_HOTLINE, hotline))
                            .centred()
                };
        return MessagePane.of(
                look,
                "screen-case-away",
                MessagePane.Kind.TROUBLE,
                "warning",
                look.say(Phrase.DOSSIER_AWAY),
                look.say(Phrase.CASE_AWAY_WHAT),
                List.of(
                        home(false),
                        look.mainButton("case-again", "lookup", look.say(Phrase.DOSSIER_AGAIN), touches::again)),
                more);
    }

    private Pane one(Cases.Case told, int page) {
        Reading.Head head = new Reading.Head(look.language().of(told.state()), facts(told));
        List<String> words = new ArrayList<>();
        Optional.ofNullable(told.elsewhere())
                .ifPresent(where -> words.add(plain(look.language().of(where))));
        Optional.ofNullable(told.answer()).ifPresent(answer -> words.add(label() + plain(answer)));
        return page(
                "screen-case",
                told,
                reading -> reading.parts(head, String.join("\n", words)),
                page,
                null,
                told.answer() != null ? ANSWERED : told.elsewhere() != null ? "info" : WAITS);
    }

    private List<String> facts(Cases.Case told) {
        List<String> facts = new ArrayList<>();
        if (!look.sizes().tiny()) {
            // The smallest glass has room for the answer instead; the code is a page back.
            facts.add(look.say(Phrase.CASE_CODE, told.code()));
        }
        facts.add(look.say(Phrase.CASE_RECEIVED, look.days().withYear(LocalDate.ofInstant(told.receivedAt(), zone))));
        if (told.due() != null && told.dueOn() != null) {
            facts.add(due(
                    told.late() ? Phrase.CASE_OVERDUE : Phrase.FEEDBACK_DUE,
                    look.days().withYear(told.dueOn()),
                    look.language().of(told.due())));
        }
        Optional.ofNullable(told.agency())
                .ifPresent(agency ->
                        facts.add(look.say(Phrase.CASE_AGENCY, look.language().of(agency))));
        return facts;
    }

    /** The name of a deadline is written small where it does not begin the sentence. */
    private String due(Phrase phrase, String day, String name) {
        String sentence = look.say(phrase, day, name);
        return sentence.startsWith(name)
                ? sentence
                : look.say(phrase, day, name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    private Pane published(CaseStep.Answers step, Cases.Batch told) {
        if (told.answers().isEmpty()) {
            return MessagePane.of(
                    look,
                    "screen-case-none",
                    MessagePane.Kind.PLAIN,
                    "feedback",
                    look.say(Phrase.CASE_NONE),
                    look.say(Phrase.CASE_NONE_WHAT),
                    List.of(home(true)));
        }
        boolean older = step.first() + told.answers().size() < told.all();
        return page(
                "screen-case-answers",
                told,
                reading -> answers(reading, told),
                step.page(),
                new Around(step.newer() != null, older ? touches::older : null),
                ANSWERED);
    }

    private List<Reading.Part> answers(Reading reading, Cases.Batch told) {
        List<Reading.Part> parts = new ArrayList<>();
        for (Cases.Answered one : told.answers()) {
            Reading.Head head = new Reading.Head(
                    look.language().of(one.about()),
                    List.of(look.say(Phrase.CASE_ANSWERED, look.days().withYear(one.answeredOn()))));
            parts.addAll(reading.parts(head, plain(one.summary()) + "\n" + label() + plain(one.answer())));
        }
        return parts;
    }

    /**
     * What there is beside the pages of one answer of the office.
     *
     * @param newer whether Back leads to newer ones
     * @param older asks for older ones; absent when there are none
     */
    private record Around(boolean newer, @Nullable Runnable older) {}

    /** Not to be broken: its stars belong together. */
    private String label() {
        return "*" + look.say(Phrase.CASE_ANSWER).replace(' ', '\u00a0') + "* ";
    }

    /** A star in somebody's words is no sign of bold type. */
    private static String plain(String words) {
        return words.replace('*', '•');
    }

    private double padding() {
        return look.u(look.sizes().tiny() ? 7 : look.sizes().compact() ? 12 : 36);
    }

    private Reading reading(Object answer, double scale, double above) {
        double foot = Stream.of(
                        ways(null, true, true, touches::nextPage),
                        ways(null, false, true, touches::nextPage),
                        ways(null, false, false, null))
                .mapToDouble(this::height)
                .max()
                .orElse(0);
        return new Reading(look, answer, width, height - 2 * padding() - foot - above - 2 * apart(), scale);
    }

    private double apart() {
        // The smallest flat glass has no line to spare.
        return look.sizes().tiny() ? 0 : look.sizes().compact() ? look.sizes().gap() : look.u(26);
    }

    /**
     * A page of what is read; as large as lets it stay on one, if it does.
     *
     * @param answer what the office said, the very object
     * @param around absent for one person's own feedback
     * @param sign icon of the news
     */
    private Pane page(
            String id,
            Object answer,
            Function<Reading, List<Reading.Part>> parts,
            int page,
            @Nullable Around around,
            String sign) {
        double above = around == null || look.sizes().tiny() ? 0 : height(title("")) + apart();
        Reading reading = reading(answer, 1, above);
        List<List<Reading.Part>> pages = reading.pages(parts.apply(reading));
        if (pages.size() == 1) {
            for (double scale : LARGER) {
                Reading larger = reading(answer, scale, above);
                List<List<Reading.Part>> tried = larger.pages(parts.apply(larger));
                if (tried.size() == 1) {
                    reading = larger;
                    pages = tried;
                    break;
                }
            }
        }
        int shown = Math.clamp(page, 0, pages.size() - 1);
        boolean last = shown == pages.size() - 1;
        touches.pagesAre(pages.size());
        boolean own = around == null;
        boolean before = shown > 0 || around != null && around.newer();
        Runnable next = !last ? touches::nextPage : around == null ? null : around.older();
        Region read = reading.region(pages.get(shown), own);
        VBox region = new VBox(apart());
        region.setId(id);
        region.setPadding(new Insets(
                padding(), look.sizes().margin(), padding(), look.sizes().margin()));
        if (above > 0) {
            region.getChildren().add(title(pages.size() == 1 ? "" : (shown + 1) + "/" + pages.size()));
        }
        if (own && !look.sizes().compact() && reading.room() - height(read) > look.u(SIGN_ROOM_UNITS)) {
            region.getChildren().add(sign(sign));
        }
        Region ways = ways(around, before, !last || next != null, next);
        region.getChildren().addAll(read, Look.spring(), ways);
        return new Doors.Still(region);
    }

    private double height(Region node) {
        // Outside of a scene nothing has its size yet.
        node.applyCss();
        return node.prefHeight(width);
    }

    /** In the middle of what is left above. */
    private Region sign(String icon) {
        MessagePane.Kind kind = icon.equals(ANSWERED) ? MessagePane.Kind.GOOD : MessagePane.Kind.PLAIN;
        StackPane sign = new StackPane(MessagePane.sign(look, kind, icon));
        VBox.setVgrow(sign, Priority.ALWAYS);
        return sign;
    }

    private Region title(String place) {
        return Look.row(
                look.sizes().gap(),
                look.bold(look.sizes().compact() ? 1.2 : 1.7, look.palette().ink(), look.say(Phrase.CASE_PUBLISHED))
                        .onOneLine(),
                Look.spring(),
                look.text(1, look.palette().ink2(), place).onOneLine());
    }

    /** To turn a page both ways; the smallest glass has the bar for every other way. */
    private Region ways(@Nullable Around around, boolean before, boolean after, @Nullable Runnable next) {
        boolean tiny = look.sizes().tiny();
        List<TouchTarget> ways = new ArrayList<>();
        if (before) {
            ways.add(look.otherButton("case-previous", look.say(Phrase.CASE_PREVIOUS), model::back));
        } else if (around == null && !tiny) {
            ways.add(look.otherButton("case-other", look.say(Phrase.DOSSIER_OTHER), touches::open));
        }
        if (after && next != null) {
            ways.add(look.mainButton("case-next", null, look.say(Phrase.CASE_NEXT), next));
        } else if (!tiny) {
            ways.add(home(true));
        }
        return ways.isEmpty() ? new Region() : MessagePane.ways(look, ways, width);
    }

    private TouchTarget home(boolean main) {
        return main
                ? look.mainButton("case-home", "home", look.say(Phrase.NOTREADY_BACK), model::home)
                : look.otherButton("case-home", look.say(Phrase.NOTREADY_BACK), model::home);
    }
}
