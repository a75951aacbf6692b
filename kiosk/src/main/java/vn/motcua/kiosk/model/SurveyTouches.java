package vn.motcua.kiosk.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.SurveySheet;

/**
 * Touches in the survey: the ticket, one tap a question, reasons for whoever is not satisfied. The answer is kept at the
 * tap that completes it, before anything else is asked; reasons follow, however the citizen leaves (decision 30). What is
 * answered of several questions counts when the rest is left (decision 45). Thread: the model's.
 */
public final class SurveyTouches {
    static final int LEAST_DIGITS = 3;
    private static final int MOST_DIGITS = 5;

    private final KioskModel model;
    private final TicketSource tickets;

    /** The visit whose answer was just kept, for as long as its person is thanked. */
    private @Nullable Visit thanked;

    SurveyTouches(KioskModel model, TicketSource tickets) {
        this.model = model;
        this.tickets = tickets;
    }

    /** The door "rate our service": which ticket? */
    public void open() {
        if (sheet() != null) {
            model.show(new Screen.SurveyNumber("", false));
        }
    }

    /** A letter or digit of the ticket's number. */
    public void typed(char key) {
        if (model.state().screen() instanceof Screen.SurveyNumber number
                && number.typed().length() <= MOST_DIGITS) {
            model.show(new Screen.SurveyNumber(number.typed() + key, false));
        }
    }

    /** The erase key. */
    public void erased() {
        if (model.state().screen() instanceof Screen.SurveyNumber number
                && !number.typed().isEmpty()) {
            model.show(new Screen.SurveyNumber(
                    number.typed().substring(0, number.typed().length() - 1), false));
        }
    }

    /** The whole number stands there. */
    public void numberReady() {
        if (model.state().screen() instanceof Screen.SurveyNumber number) {
            if (number.whole()) {
                about(new Visit(null, number.typed()));
            } else {
                model.show(new Screen.SurveyNumber(number.typed(), true));
            }
        }
    }

    /** The ticket is known: the first question. */
    public void about(Visit visit) {
        SurveySheet sheet = sheet();
        if (sheet != null) {
            model.show(new Screen.SurveyAsk(visit, 0, Map.of(), sheet));
        }
    }

    /** One tap: the level of the question that is asked. */
    public void chosen(String level) {
        if (!(model.state().screen() instanceof Screen.SurveyAsk ask)
                || model.state().issuing()) {
            return;
        }
        SurveySheet sheet = ask.sheet();
        Map<String, String> choices = new LinkedHashMap<>(ask.choices());
        choices.put(sheet.questions().get(ask.question()).id(), level);
        if (ask.question() + 1 < sheet.questions().size()) {
            tickets.answering(new SurveyReply(sheet.id(), ask.visit(), choices, List.of()));
            model.show(new Screen.SurveyAsk(ask.visit(), ask.question() + 1, choices, sheet));
        } else {
            boolean askWhy = !sheet.reasons().isEmpty() && !satisfied(sheet, choices);
            keep(new SurveyReply(sheet.id(), ask.visit(), choices, List.of()), askWhy);
        }
    }

    private void keep(SurveyReply reply, boolean askWhy) {
        Screen asking = model.state().screen();
        model.busy();
        tickets.answer(reply, outcome -> {
            boolean kept = outcome == SurveyReply.Outcome.KEPT;
            Screen next = kept && askWhy
                    ? new Screen.SurveyReasons(reply.visit(), Set.of())
                    : new Screen.SurveyThanks(outcome);
            // A disk that answers late finds the next citizen: that is not who is thanked.
            if (model.settled(asking, next)) {
                thanked = kept ? reply.visit() : null;
            }
        });
    }

    private static boolean satisfied(SurveySheet sheet, Map<String, String> choices) {
        return sheet.questions().stream()
                .flatMap(question ->
                        question.levels().stream().filter(level -> level.id().equals(choices.get(question.id()))))
                .allMatch(SurveySheet.Level::satisfied);
    }

    /** A reason was ticked, or no longer. */
    public void ticked(String reason) {
        if (model.state().screen() instanceof Screen.SurveyReasons open
                && !model.state().issuing()) {
            Set<String> next = new LinkedHashSet<>(open.reasons());
            if (!next.remove(reason)) {
                next.add(reason);
            }
            Screen.SurveyReasons ticked = new Screen.SurveyReasons(open.visit(), next, open.page());
            tickets.ticking(open.visit(), ticked.sorted());
            model.show(ticked);
        }
    }

    /** "More reasons": the glass shows as many as it has room for. */
    public void moreReasons() {
        if (model.state().screen() instanceof Screen.SurveyReasons open) {
            model.show(new Screen.SurveyReasons(open.visit(), open.reasons(), open.page() + 1));
        }
    }

    /** "Send": the reasons that are ticked are added to the answer. */
    public void sent() {
        if (model.state().screen() instanceof Screen.SurveyReasons open
                && !model.state().issuing()) {
            if (open.reasons().isEmpty()) {
                skipped();
            } else {
                model.busy();
                tickets.because(open.visit(), open.sorted(), () -> thank(open));
            }
        }
    }

    /** "Skip": the answer counts, without reasons. */
    public void skipped() {
        if (model.state().screen() instanceof Screen.SurveyReasons open
                && !model.state().issuing()) {
            tickets.because(open.visit(), List.of(), () -> {});
            thank(open);
        }
    }

    /** The answer is kept, whatever became of its reasons. */
    private void thank(Screen asking) {
        model.settled(asking, new Screen.SurveyThanks(SurveyReply.Outcome.KEPT));
    }

    /** Whoever is thanked wants to write a few words beside the answer. */
    public void write() {
        Visit visit = thanked;
        if (visit != null && model.state().screen() instanceof Screen.SurveyThanks) {
            model.feedback().beside(visit);
        }
    }

    /** The citizen leaves questions that are answered in part, or reasons that are ticked but not sent: they count. */
    void left(Screen from, Screen to) {
        if (answered(to)) {
            return;
        }
        if (answered(from)) {
            thanked = null;
        }
        switch (behind(from)) {
            case Screen.SurveyReasons open -> tickets.because(open.visit(), open.sorted(), () -> {});
            case Screen.SurveyAsk ask when !ask.choices().isEmpty() && !asksOn(ask, behind(to)) -> leave(ask);
            default -> {}
        }
    }

    private static boolean asksOn(Screen.SurveyAsk left, Screen to) {
        return to instanceof Screen.SurveyAsk ask && ask.visit().equals(left.visit());
    }

    private void leave(Screen.SurveyAsk ask) {
        tickets.answer(new SurveyReply(ask.sheet().id(), ask.visit(), ask.choices(), List.of()), _ -> {});
    }

    /** Whether somebody whose answer is kept is still there, also behind a question or a call for help. */
    private static boolean answered(Screen screen) {
        return switch (screen) {
            case Screen.SurveyReasons _, Screen.SurveyThanks _ -> true;
            case Screen.StillThere still -> answered(still.resume());
            case Screen.Help help -> answered(help.resume());
            default -> false;
        };
    }

    /** The page to which a question, a call for help or a scanned code leads back. */
    private static Screen behind(Screen screen) {
        return switch (screen) {
            case Screen.StillThere still -> behind(still.resume());
            case Screen.Help help -> behind(help.resume());
            case Screen.Scanned scanned -> scanned.from() == null ? scanned : behind(scanned.from());
            default -> screen;
        };
    }

    private @Nullable SurveySheet sheet() {
        return model.state().offer().survey();
    }
}
