package vn.motcua.kiosk.view;

import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.Draft;
import vn.motcua.kiosk.model.Screen;

/** Which pages have their keys within reach from a wheelchair anyway, and which have no room to grow. */
final class PageReach {
    private PageReach() {}

    /** On a small glass the keys of a keyboard leave no room for anything to grow. */
    static boolean isBesideKeys(Sizes sizes, Screen screen) {
        return sizes.compact()
                && switch (screen) {
                    case Screen.Search search -> sizes.keyboardFits() || search.keys() != null;
                    case Screen.FeedbackWrite open -> open.part() != Draft.Part.PHONE;
                    default -> false;
                };
    }

    /** Whether whatever there is to touch stands at the foot of the page anyway; what is only read may stand higher. */
    static boolean isReached(Screen screen) {
        return switch (screen) {
            case Screen.TicketShown _,
                    Screen.PaperMissing _,
                    Screen.NotReady _,
                    Screen.StillThere _,
                    Screen.SurveyAsk _,
                    Screen.SurveyThanks _,
                    Screen.Scanned _,
                    Screen.TicketFound _,
                    Screen.DossierShown _,
                    Screen.Checklist _,
                    Screen.NeedsAsked _,
                    Screen.FeedbackSending _,
                    Screen.FeedbackSent _,
                    Screen.FeedbackFailed _,
                    Screen.FeedbackKind _,
                    Screen.FeedbackAbout _,
                    Screen.FeedbackWrite _,
                    Screen.Help _ -> true;
            case Screen.Booking(BookingStep step) -> BookingPanes.isRead(step);
            default -> false;
        };
    }
}
