package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Letters.Outcome;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.Screen;

/** What became of what a citizen wrote: its code, or that it is kept here until the office is back, or why it is not taken. */
final class FeedbackEndPane {
    /** Units of a tick that stands above a code and two days on a flat glass. */
    private static final double LOW_SIGN = 84;

    private FeedbackEndPane() {}

    static Pane sending(Look look) {
        return MessagePane.of(
                look,
                "screen-feedback-sending",
                MessagePane.Kind.PLAIN,
                "hourglass",
                look.say(Phrase.FEEDBACK_SENDING),
                look.say(Phrase.DOSSIER_ASKING_WHAT),
                List.of());
    }

    static Pane sent(Look look, Screen.FeedbackSent sent, KioskModel model) {
        Outcome.Received received = sent.received();
        List<Region> more = new ArrayList<>();
        String code = received == null ? null : received.code();
        if (received != null && code != null) {
            more.add(code(look, code));
            if (received.dueOn() != null && received.due() != null) {
                // When it would be passed on matters less than what the code is for.
                more.add(Spare.of(due(look, new Outcome.Deadline(received.dueOn(), received.due()))));
            }
            if (received.answer() != null) {
                more.add(due(look, received.answer()));
            }
        }
        Phrase title = received == null
                ? Phrase.FEEDBACK_KEPT
                : sent.formal() ? Phrase.FEEDBACK_RECEIVED : Phrase.FEEDBACK_THANKS;
        Phrase what = received == null
                ? sent.formal() ? Phrase.FEEDBACK_KEPT_FORMAL : Phrase.FEEDBACK_KEPT_OPINION
                : code != null ? Phrase.FEEDBACK_CODE_KEEP : Phrase.FEEDBACK_THANKS_WHAT;
        EndRow end = new EndRow(look, model, Phrase.TICKET_RETURNS, Phrase.DONE);
        end.region().setMinHeight(Region.USE_PREF_SIZE);
        Words said = MessagePane.what(look, look.say(what));
        more.addFirst(said);
        MessagePane.Kind kind = received == null ? MessagePane.Kind.PLAIN : MessagePane.Kind.GOOD;
        Region page = MessagePane.page(
                look,
                "screen-feedback-sent",
                code == null || !look.sizes().landscape()
                        ? MessagePane.sign(look, kind, received == null ? "lock" : "tick")
                        : MessagePane.tick(look, LOW_SIGN),
                look.say(title),
                more,
                end.region());
        return new Ending(page, end);
    }

    private static Region due(Look look, Outcome.Deadline due) {
        String what = look.language().of(due.what());
        return MessagePane.line(
                look,
                false,
                look.sizes().compact() ? 1 : 1.1,
                look.palette().ink(),
                look.say(Phrase.FEEDBACK_DUE, look.days().withYear(due.day()), what));
    }

    /** A page that ends by itself. */
    private record Ending(Region region, EndRow end) implements Pane {
        @Override
        public void update(KioskState state) {
            end.update(state);
        }
    }

    private static Region code(Look look, String code) {
        Palette palette = look.palette();
        boolean tight = look.sizes().landscape() && look.sizes().large();
        Sizes sizes = look.sizes();
        double em = sizes.tiny() ? 1.3 : sizes.compact() ? 1.6 : 2.2;
        StackPane card = new StackPane(look.bold(em, palette.brand(), code).onOneLine());
        double above = look.u(sizes.tiny() ? 0 : sizes.compact() ? 6 : tight ? 8 : 26);
        double beside = look.u(sizes.compact() ? 28 : 60);
        card.setPadding(new Insets(above, beside, above + look.u(sizes.tiny() ? 0 : 4), beside));
        card.setMaxWidth(Region.USE_PREF_SIZE);
        card.setId("feedback-code");
        card.setAccessibleText(Narration.spelled(code));
        return sizes.tiny() ? card : Look.dressed(card, look.card());
    }

    static Pane failed(Look look, KioskState state, Screen.FeedbackFailed failed, KioskModel model) {
        boolean refused = failed.reason() == Outcome.Reason.REFUSED;
        Phrase what = switch (failed.reason()) {
            case FULL -> Phrase.FEEDBACK_FAILED_FULL;
            case FAILED -> Phrase.FEEDBACK_FAILED_DISK;
            case REFUSED -> Phrase.FEEDBACK_FAILED_REFUSED;
        };
        TouchTarget back = look.otherButton("feedback-correct", look.say(Phrase.FEEDBACK_CORRECT), model::back);
        TouchTarget on = refused
                ? look.mainButton("feedback-home", "home", look.say(Phrase.NOTREADY_BACK), model::home)
                : look.mainButton("feedback-again", "again", look.say(Phrase.DOSSIER_AGAIN), model.feedback()::again);
        Office office = state.office();
        List<Region> more = new ArrayList<>();
        if (office != null && office.hotline() != null) {
            more.add(MessagePane.hotline(look, office.hotline()));
        }
        return MessagePane.of(
                look,
                "screen-feedback-failed",
                MessagePane.Kind.TROUBLE,
                "warning",
                look.say(Phrase.FEEDBACK_FAILED),
                look.say(what),
                List.of(back, on),
                more.toArray(Region[]::new));
    }
}
