package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.CaseStep;
import vn.motcua.kiosk.model.CaseTouches;
import vn.motcua.kiosk.model.Cases;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;

/** Formal feedback looked up: one's own by its code, and what was answered in public, as many pages as the words need. */
final class CasePanes {
    /** The signs of what has an end and what has none yet. */
    static final String ANSWERED = "tick";

    static final String LATE = "warning";

    private static final String WAITS = "hourglass";

    private final Look look;
    private final KioskState state;
    private final KioskModel model;
    private final CaseTouches touches;
    private final ZoneId zone;
    private final double height;

    CasePanes(Look look, KioskState state, KioskModel model, ZoneId zone, double height) {
        this.look = look;
        this.state = state;
        this.model = model;
        this.touches = model.cases();
        this.zone = zone;
        this.height = height;
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
                        look.mainButton("case-correct", "back", look.say(Phrase.DOSSIER_CORRECT), model::back)),
                look.sizes().tiny() ? Spare.of(read) : read);
    }

    private Pane away() {
        var office = state.office();
        String hotline = office == null ? null : office.hotline();
        Region[] more = hotline == null || !MessagePane.holdsMore(look)
                ? new Region[0]
                : new Region[] {MessagePane.hotline(look, hotline)};
        return MessagePane.of(
                look,
                "screen-case-away",
                MessagePane.Kind.TROUBLE,
                "warning",
                look.say(Phrase.DOSSIER_AWAY),
                look.say(Phrase.CASE_AWAY_WHAT),
                List.of(
                        home(false),
                        look.mainButton("case-again", "again", look.say(Phrase.DOSSIER_AGAIN), touches::again)),
                more);
    }

    private Pane one(Cases.Case told, int page) {
        Reading.Head head = new Reading.Head(look.language().of(told.state()), facts(told), overdue(told));
        List<String> words = new ArrayList<>();
        Optional.ofNullable(told.elsewhere())
                .ifPresent(where -> words.add(plain(look.language().of(where))));
        if (told.late() && told.answer() == null && told.elsewhere() == null) {
            words.add(look.say(Phrase.CASE_OVERDUE_WHAT));
        }
        Optional.ofNullable(told.answer()).ifPresent(answer -> words.add(label() + plain(answer)));
        return new CasePage(look, model, height)
                .of(
                        "screen-case",
                        told,
                        reading -> reading.parts(head, String.join("\n", words)),
                        page,
                        null,
                        sign(told));
    }

    private static String sign(Cases.Case told) {
        if (told.answer() != null) {
            return ANSWERED;
        }
        return told.elsewhere() != null ? "info" : told.late() ? LATE : WAITS;
    }

    private List<String> facts(Cases.Case told) {
        List<String> facts = new ArrayList<>();
        if (!look.sizes().tiny()) {
            // The smallest glass has room for the answer instead; the code is a page back.
            facts.add(look.say(Phrase.CASE_CODE, told.code()));
        }
        facts.add(look.say(Phrase.CASE_RECEIVED, look.days().withYear(LocalDate.ofInstant(told.receivedAt(), zone))));
        if (!told.late()) {
            due(told, Phrase.FEEDBACK_DUE).ifPresent(facts::add);
        }
        Optional.ofNullable(told.agency())
                .ifPresent(agency ->
                        facts.add(look.say(Phrase.CASE_AGENCY, look.language().of(agency))));
        return facts;
    }

    /** What a citizen looks for first where an answer is late; absent where none is. */
    private @Nullable String overdue(Cases.Case told) {
        return told.late() ? due(told, Phrase.CASE_OVERDUE).orElse(null) : null;
    }

    private Optional<String> due(Cases.Case told, Phrase phrase) {
        return told.due() == null || told.dueOn() == null
                ? Optional.empty()
                : Optional.of(due(
                        phrase,
                        look.days().withYear(told.dueOn()),
                        look.language().of(told.due())));
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
        return new CasePage(look, model, height)
                .of(
                        "screen-case-answers",
                        told,
                        reading -> answers(reading, told),
                        step.page(),
                        new CasePage.Around(step.newer() != null, older ? touches::older : null),
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

    /** Not to be broken: its stars belong together. */
    private String label() {
        return "*" + look.say(Phrase.CASE_ANSWER).replace(' ', '\u00a0') + "* ";
    }

    /** A star in somebody's words is no sign of bold type. */
    private static String plain(String words) {
        return words.replace('*', '•');
    }

    private TouchTarget home(boolean main) {
        return main
                ? look.mainButton("case-home", "home", look.say(Phrase.NOTREADY_BACK), model::home)
                : look.otherButton("case-home", look.say(Phrase.NOTREADY_BACK), model::home);
    }
}
