package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
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
        return page("screen-case", reading().parts(head, String.join("\n", words)), page, null, true);
    }

    private List<String> facts(Cases.Case told) {
        List<String> facts = new ArrayList<>();
        facts.add(look.say(Phrase.CASE_RECEIVED, look.days().withYear(LocalDate.ofInstant(told.receivedAt(), zone))));
        if (told.due() != null && told.dueOn() != null) {
            facts.add(look.say(
                    told.late() ? Phrase.CASE_OVERDUE : Phrase.FEEDBACK_DUE,
                    look.days().withYear(told.dueOn()),
                    look.language().of(told.due())));
        }
        Optional.ofNullable(told.agency())
                .ifPresent(agency ->
                        facts.add(look.say(Phrase.CASE_AGENCY, look.language().of(agency))));
        return facts;
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
        List<Reading.Part> parts = new ArrayList<>();
        Reading reading = reading();
        for (Cases.Answered one : told.answers()) {
            Reading.Head head = new Reading.Head(
                    look.language().of(one.about()),
                    List.of(look.say(Phrase.CASE_ANSWERED, look.days().withYear(one.answeredOn()))));
            parts.addAll(reading.parts(head, plain(one.summary()) + "\n" + label() + plain(one.answer())));
        }
        boolean older = step.first() + told.answers().size() < told.all();
        return page("screen-case-answers", parts, step.page(), older ? touches::older : null, false);
    }

    /** Not to be broken: its stars belong together. */
    private String label() {
        return "*" + look.say(Phrase.CASE_ANSWER).replace(' ', '\u00a0') + "* ";
    }

    /** A star in somebody's words is no sign of bold type. */
    private static String plain(String words) {
        return words.replace('*', '•');
    }

    private Reading reading() {
        Sizes sizes = look.sizes();
        double padding = look.u(sizes.tiny() ? 7 : sizes.compact() ? 12 : 36);
        return new Reading(
                look,
                width,
                height
                        - 2 * padding
                        - ways(true, look.say(Phrase.CASE_NEXT) + " 10/10", touches::nextPage)
                                .prefHeight(-1));
    }

    private Pane page(String id, List<Reading.Part> parts, int page, @Nullable Runnable after, boolean own) {
        Sizes sizes = look.sizes();
        List<List<Reading.Part>> pages = reading().pages(parts);
        int shown = Math.clamp(page, 0, pages.size() - 1);
        boolean last = shown == pages.size() - 1;
        touches.pagesAre(pages.size());
        double padding = look.u(sizes.tiny() ? 7 : sizes.compact() ? 12 : 36);
        VBox region = new VBox();
        region.setId(id);
        region.setPadding(new Insets(padding, sizes.margin(), padding, sizes.margin()));
        String place = pages.size() == 1 ? "" : " " + (shown + 1) + "/" + pages.size();
        Runnable next = last ? after : touches::nextPage;
        region.getChildren()
                .addAll(
                        reading().region(pages.get(shown), own),
                        Look.spring(),
                        ways(own, look.say(Phrase.CASE_NEXT) + place, next));
        return new Doors.Still(region);
    }

    /** The smallest glass has the bar for every other way. */
    private Region ways(boolean own, String words, @Nullable Runnable next) {
        boolean tiny = look.sizes().tiny();
        List<TouchTarget> ways = new ArrayList<>();
        if (own && !tiny) {
            ways.add(look.otherButton("case-other", look.say(Phrase.DOSSIER_OTHER), touches::open));
        }
        if (next != null) {
            ways.add(look.mainButton("case-next", null, words, next));
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
