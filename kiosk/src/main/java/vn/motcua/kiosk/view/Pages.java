package vn.motcua.kiosk.view;

import java.time.ZonedDateTime;
import vn.motcua.kiosk.model.CaseStep;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Screen;

/**
 * The page of every screen.
 *
 * @param look measures, colours, type and words
 * @param state what is shown
 * @param model gets the touches
 * @param motion whether anything on a page moves
 * @param now the office's time
 * @param room pixels down that a page has
 * @param touched how far up from the bar a page may have something to touch, in pixels
 * @param lowered whether the citizen asked for the lower part
 */
record Pages(
        Look look,
        KioskState state,
        KioskModel model,
        boolean motion,
        ZonedDateTime now,
        double room,
        double touched,
        boolean lowered) {
    /** The page of the screen that the state is in. */
    Pane shown() {
        return switch (state.screen()) {
            case Screen.Attract _ -> new AttractPane(look, state, motion);
            case Screen.Home home -> new HomePane(look, state, home, model, room, lowered);
            case Screen.TicketShown shown -> new TicketPane(look, state, shown, model, motion, room);
            case Screen.PaperMissing missing -> new PaperMissingPane(look, state, missing, model, room);
            case Screen.NotReady notReady -> NoticePane.notReady(look, state, notReady.reason(), model);
            case Screen.StillThere _ -> NoticePane.stillThere(look, state, model);
            case Screen.Others others -> Doors.page(look, state, others.page(), model, room);
            case Screen.NeedsAsked _ -> new NeedsPane(look, state, model);
            case Screen.SurveyNumber number -> SurveyNumberPane.of(look, state, number, model, room);
            case Screen.SurveyAsk ask -> SurveyPanes.ask(look, ask, model, room, touched);
            case Screen.SurveyReasons open -> SurveyReasonsPane.of(look, state, open, model, room);
            case Screen.SurveyThanks thanks -> NoticePane.thanks(look, thanks.outcome(), model);
            case Screen.Scanned scanned -> NoticePane.scanned(look, scanned, model);
            case Screen.TicketFound found -> TicketFoundPane.of(look, state, found, model);
            case Screen.DossierAsk ask -> DossierAskPane.of(look, ask, model, room);
            case Screen.DossierShown shown -> DossierShownPane.of(look, state, shown, model);
            case Screen.Booking booking -> new BookingPanes(look, state, model, now, room).of(booking.step(), motion);
            case Screen.LookedUp(CaseStep step) -> new CasePanes(look, state, model, now.getZone(), room).of(step);
            case Screen.FeedbackKind kind ->
                look.sizes().compact() && Doors.canWrite(look.sizes()) && !kind.onPhone()
                        ? FeedbackSmall.kind(look, state, model, room)
                        : FeedbackKindPane.of(look, state, model, room, lowered);
            case Screen.FeedbackAbout about ->
                look.sizes().compact()
                        ? FeedbackSmall.about(look, state, about, model, room)
                        : FeedbackAboutPane.of(look, state, about, model, room);
            case Screen.FeedbackWrite open ->
                look.sizes().compact()
                        ? SmallWritePane.of(look, open, model, room)
                        : FeedbackWritePane.of(look, open, model, room);
            case Screen.FeedbackSending _ -> FeedbackEndPane.sending(look);
            case Screen.FeedbackSent sent -> FeedbackEndPane.sent(look, sent, model);
            case Screen.FeedbackFailed failed -> FeedbackEndPane.failed(look, state, failed, model);
            case Screen.Help help -> HelpPane.of(look, state, help, model);
            case Screen.Search search -> search(search);
            case Screen.Checklist list ->
                state.offer()
                        .guide()
                        .find(list.code(), now.toLocalDate())
                        .<Pane>map(found -> new ChecklistPane(look, state, list, found, model, now, room, touched))
                        .orElseGet(() -> search(list.from()));
        };
    }

    private Pane search(Screen.Search search) {
        return new SearchPane(look, state, search, model, now.toLocalDate(), room);
    }
}
