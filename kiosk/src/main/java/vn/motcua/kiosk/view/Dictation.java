package vn.motcua.kiosk.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.CaseStep;
import vn.motcua.kiosk.model.Draft;
import vn.motcua.kiosk.model.Screen;

/**
 * A page that changes under its reader's hands: a field that is typed into, boxes that are ticked.
 *
 * @param page tells this page from others of its kind
 * @param text what stands in its field; empty without one
 */
record Dictation(List<?> page, String text) {
    /** That of {@code screen}; null where touches lead on to other pages. */
    static @Nullable Dictation on(Screen screen) {
        return switch (screen) {
            case Screen.Search search ->
                new Dictation(List.of(Screen.Search.class, String.valueOf(search.field())), search.typed());
            case Screen.SurveyNumber number -> of(number, number.typed());
            case Screen.DossierAsk ask -> of(ask, ask.typed());
            case Screen.FeedbackWrite open ->
                new Dictation(List.of(Screen.FeedbackWrite.class, open.part()), text(open));
            case Screen.Booking(BookingStep.Phone phone) -> of(phone, phone.typed());
            case Screen.Booking(BookingStep.Code code) -> of(code, code.typed());
            case Screen.LookedUp(CaseStep.Code code) -> of(code, code.typed());
            case Screen.Checklist list -> new Dictation(List.of(Screen.Checklist.class, list.code()), "");
            case Screen.SurveyReasons open -> of(open, "");
            case Screen.Home home -> new Dictation(List.of(home), "");
            case Screen.Attract _,
                    Screen.TicketShown _,
                    Screen.PaperMissing _,
                    Screen.NotReady _,
                    Screen.StillThere _,
                    Screen.Others _,
                    Screen.NeedsAsked _,
                    Screen.Scanned _,
                    Screen.SurveyAsk _,
                    Screen.SurveyThanks _,
                    Screen.TicketFound _,
                    Screen.DossierShown _,
                    Screen.FeedbackKind _,
                    Screen.FeedbackAbout _,
                    Screen.FeedbackSending _,
                    Screen.FeedbackSent _,
                    Screen.FeedbackFailed _,
                    Screen.LookedUp _,
                    Screen.Booking _,
                    Screen.Help _ -> null;
        };
    }

    private static Dictation of(Object page, String text) {
        return new Dictation(List.of(page.getClass()), text);
    }

    private static String text(Screen.FeedbackWrite open) {
        return open.part() == Draft.Part.PHONE
                ? open.draft().phone()
                : open.draft().writing(open.part()).text();
    }

    /** What was typed since: the character that came or went, or the word that it finished or changed. */
    String since(Dictation before, Wording wording) {
        String was = before.text;
        if (text.length() == was.length() + 1 && text.startsWith(was)) {
            char last = text.charAt(text.length() - 1);
            return last == ' ' ? lastWord() : String.valueOf(last);
        }
        if (text.length() == was.length() - 1 && was.startsWith(text)) {
            return wording.say(Phrase.KEY_ERASED, was.substring(text.length()).strip());
        }
        return text.isEmpty() ? wording.say(Phrase.KEY_CLEAR) : lastWord();
    }

    private String lastWord() {
        String[] words = text.strip().split("\\s+");
        return words[words.length - 1];
    }
}
