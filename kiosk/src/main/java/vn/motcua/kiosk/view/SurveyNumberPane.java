package vn.motcua.kiosk.view;

import java.util.List;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.KioskState;
import vn.motcua.kiosk.model.Screen;

/** Which ticket is the survey about: a letter, then digits, each on a large key; or the paper's code is scanned. */
final class SurveyNumberPane {
    private final Look look;
    private final KioskModel model;

    private SurveyNumberPane(Look look, KioskModel model) {
        this.look = look;
        this.model = model;
    }

    static Pane of(Look look, KioskState state, Screen.SurveyNumber number, KioskModel model, double height) {
        SurveyNumberPane pane = new SurveyNumberPane(look, model);
        boolean empty = number.typed().isEmpty();
        boolean said = empty || number.tooShort();
        Phrase hint = !number.tooShort()
                ? Phrase.SURVEY_NUMBER_HINT
                : pane.fits(Phrase.SURVEY_NUMBER_SHORT) ? Phrase.SURVEY_NUMBER_SHORT : Phrase.SURVEY_NUMBER_FEW;
        KeyPage.Typed typed = new KeyPage.Typed(
                "survey-number",
                Phrase.SURVEY_NUMBER,
                Phrase.SURVEY_NUMBER_BRIEF,
                said ? look.say(hint) : "*" + number.typed() + "*",
                said,
                number.tooShort());
        KeyPage page = new KeyPage(look, "screen-survey-number", typed, height);
        if (empty) {
            return page.keys(pane.keys(state.offer().letters()));
        }
        KeyPage.Way on = new KeyPage.Way(
                "survey-number-ready",
                number.whole(),
                look.say(Phrase.SURVEY_NUMBER_READY),
                model.survey()::numberReady);
        return page.digits(
                pane.keys(List.of("1234567890".split(""))), KeyGrid.erase(look, model.survey()::erased), on, null);
    }

    /** Whether the field has room for it on one line. */
    private boolean fits(Phrase hint) {
        double room = look.sizes().width() - 2 * look.sizes().margin() - look.u(40);
        Words words = look.text(1, look.palette().ink2(), look.say(hint)).onOneLine();
        return !look.sizes().slender() && words.fitted(room).isOnOneLine();
    }

    private List<TouchTarget> keys(List<String> names) {
        return names.stream()
                .map(name -> KeyGrid.key(
                        look, "key-" + name, name, name, () -> model.survey().typed(name.charAt(0))))
                .toList();
    }
}
