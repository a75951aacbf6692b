package vn.motcua.kiosk.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.SurveyReply;

/** Rarer states of pages: no picture of their own, but a sheet on which both languages, larger text and contrast are compared. */
final class StateSheets {
    /** Scenes that every glass is measured with, by the name that their sheet has. */
    private static final List<String> CIVIC = List.of(
            "dossier",
            "dossier-wrong",
            "dossier-whole",
            "dossier-progress",
            "dossier-none",
            "found-asking",
            "found-next",
            "found-serving",
            "found-parked",
            "found-served",
            "found-over",
            "case-short",
            "case-asking",
            "case-waits",
            "case-late",
            "case-declined",
            "case-passed-answered",
            "case-unknown",
            "case-answers-none",
            "feedback-about-formal",
            "feedback-empty");

    private StateSheets() {}

    static List<KioskPictures.Picture> all() {
        Map<String, Consumer<KioskModel>> scenes = new LinkedHashMap<>();
        for (String name : CIVIC) {
            scenes.put(name, Objects.requireNonNull(CivicScenes.all().get(name), name));
        }
        scenes.put("feedback-sending", StateSheets::sending);
        scenes.put("survey-kept", model -> model.ended(new Screen.SurveyThanks(SurveyReply.Outcome.KEPT)));
        scenes.put(
                "help-untold", ((Consumer<KioskModel>) KioskModel::helpCalled).andThen(model -> model.helpTold(null)));
        scenes.put("search-fields", Objects.requireNonNull(GuideScenes.all().get("search, fields")));
        return scenes.entrySet().stream()
                .map(scene -> new KioskPictures.Picture(scene.getKey(), KioskPictures.TALL, scene.getValue()))
                .toList();
    }

    private static void sending(KioskModel model) {
        Objects.requireNonNull(CivicScenes.all().get("feedback-content")).accept(model);
        if (model.state().screen() instanceof Screen.FeedbackWrite open) {
            model.ended(new Screen.FeedbackSending(open.draft()));
        }
    }
}
