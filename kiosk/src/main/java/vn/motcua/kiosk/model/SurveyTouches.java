package vn.motcua.kiosk.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.SurveySheet;

/**
 * Touches in the survey: the ticket, one tap a question, reasons for whoever is not satisfied. Who taps "satisfied" is
 * done; an answer whose reasons are left open is kept however the citizen leaves. Thread: the model's.
 */
public final class SurveyTouches {
    private static final int LEAST_DIGITS = 3;
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
            if (number.typed().length() > LEAST_DIGITS) {
                about(new Visit(null, number.typed()));
            } else {
                model.show(new Screen.SurveyNumber(number.typed(), true));
            }
        }
    }

    /** The ticket is known: the first question. */
    public void about(Visit visit) {
        if (sheet() != null) {
            model.show(new Screen.SurveyAsk(visit, 0, Map.of()));
        }
    }

    /** One tap: the level of the question that is asked. */
    public void chosen(String level) {
        chosen(level, true);
    }

    /** The same on a glass too small for reasons. */
    public void chosen(String level, boolean mayAskWhy) {
        SurveySheet sheet = sheet();
        if (!(model.state().screen() instanceof Screen.SurveyAsk ask)
                || sheet == null
                || model.state().issuing()) {
            return;
        }
        Map<String, String> choices = new LinkedHashMap<>(ask.choices());
        choices.put(sheet.questions().get(ask.question()).id(), level);
        if (ask.question() + 1 < sheet.questions().size()) {
            model.show(new Screen.SurveyAsk(ask.visit(), ask.question() + 1, choices));
        } else if (!mayAskWhy || sheet.reasons().isEmpty() || satisfied(sheet, choices)) {
            send(new SurveyReply(sheet.id(), ask.visit(), choices, List.of()));
        } else {
            model.show(new Screen.SurveyReasons(sheet.id(), ask.visit(), choices, Set.of()));
        }
    }

    private static boolean satisfied(SurveySheet sheet, Map<String, String> choices) {
        return sheet.questions().stream()
                .flatMap(question ->
                        question.levels().stream().filter(level -> level.id().equals(choices.get(question.id()))))
                .allMatch(SurveySheet.Level::satisfied);
    }

    /** A reason was ticked, or no longer. */
    public void ticked(String reason) {
        if (model.state().screen() instanceof Screen.SurveyReasons open) {
            Set<String> next = new LinkedHashSet<>(open.reasons());
            if (!next.remove(reason)) {
                next.add(reason);
            }
            model.show(new Screen.SurveyReasons(open.survey(), open.visit(), open.choices(), next));
        }
    }

    /** "Send": with the reasons that are ticked. */
    public void sent() {
        if (model.state().screen() instanceof Screen.SurveyReasons open
                && !model.state().issuing()) {
            send(open.reply(true));
        }
    }

    /** "Skip": the answer counts, without reasons. */
    public void skipped() {
        if (model.state().screen() instanceof Screen.SurveyReasons open
                && !model.state().issuing()) {
            send(open.reply(false));
        }
    }

    private void send(SurveyReply reply) {
        model.busy();
        tickets.answer(reply, outcome -> {
            thanked = outcome == SurveyReply.Outcome.KEPT ? reply.visit() : null;
            model.ended(new Screen.SurveyThanks(outcome));
        });
    }

    /** Whoever is thanked wants to write a few words beside the answer. */
    public void write() {
        Visit visit = thanked;
        if (visit != null && model.state().screen() instanceof Screen.SurveyThanks) {
            model.feedback().beside(visit);
        }
    }

    /** Whoever called for help while being thanked comes back to the thanks. */
    private static boolean thanks(Screen screen) {
        return screen instanceof Screen.SurveyThanks
                || screen instanceof Screen.Help help && help.resume() instanceof Screen.SurveyThanks;
    }

    /** The citizen leaves an answer that is whole but not sent: it counts. */
    void left(Screen from, Screen to) {
        if (thanks(from) && !thanks(to)) {
            thanked = null;
        }
        SurveyReply whole = whole(from);
        boolean stays = whole(to) != null || to instanceof Screen.SurveyAsk || to instanceof Screen.SurveyThanks;
        if (whole != null && !stays) {
            Consumer<SurveyReply.Outcome> nobodyThere = _ -> {};
            tickets.answer(whole, nobodyThere);
        }
    }

    private @Nullable SurveyReply whole(Screen screen) {
        SurveySheet sheet = sheet();
        return switch (screen) {
            case Screen.SurveyReasons open -> open.reply(true);
            case Screen.SurveyAsk ask
            when sheet != null && ask.choices().size() == sheet.questions().size() ->
                new SurveyReply(sheet.id(), ask.visit(), ask.choices(), List.of());
            case Screen.StillThere still -> whole(still.resume());
            case Screen.Help help -> whole(help.resume());
            default -> null;
        };
    }

    private @Nullable SurveySheet sheet() {
        return model.state().offer().survey();
    }
}
