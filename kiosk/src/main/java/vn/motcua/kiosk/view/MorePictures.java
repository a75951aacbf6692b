package vn.motcua.kiosk.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.SurveyReply;

/** The rarer pages: notices, ends, the afternoon, lowered screens, and the common ones in English, large and in contrast. */
final class MorePictures {

    private MorePictures() {}

    static List<KioskPictures.Picture> all() {
        List<KioskPictures.Picture> pictures = new ArrayList<>();
        upright().forEach((name, scene) -> pictures.add(new KioskPictures.Picture(name, KioskPictures.TALL, scene)));
        switched()
                .forEach((name, scene) -> pictures.add(new KioskPictures.Picture(
                        name + "-en-large-contrast",
                        KioskPictures.TALL,
                        ((Consumer<KioskModel>) KioskPictures::allSwitches).andThen(scene))));
        lowered()
                .forEach((name, scene) -> pictures.add(new KioskPictures.Picture(
                        name + "-low",
                        KioskPictures.TALL,
                        ((Consumer<KioskModel>) KioskModel::lowReachToggled).andThen(scene))));
        Instant afternoon = SampleOffice.NOW.plus(Duration.ofHours(6));
        pictures.add(new KioskPictures.Picture("papers-afternoon", KioskPictures.TALL, papers("1.001193"), afternoon));
        return pictures;
    }

    private static Map<String, Consumer<KioskModel>> upright() {
        Map<String, Consumer<KioskModel>> scenes = new LinkedHashMap<>();
        for (String name : List.of(
                "feedback-about",
                "feedback-name",
                "feedback-failed",
                "feedback-thanks",
                "dossier-asking",
                "found",
                "found-called",
                "found-missed",
                "found-unknown",
                "found-away",
                "scanned-card-unread")) {
            scenes.put(name, java.util.Objects.requireNonNull(CivicScenes.all().get(name)));
        }
        scenes.put("scanned", model -> model.scanned(new ScannedCode.Unknown()));
        scenes.put("scanned-card", model -> model.scanned(new ScannedCode.IdentityCard()));
        scenes.put("scanned-ticket", model -> {
            papers("1.001193").accept(model);
            model.guide().ticked(0);
            model.scanned(new ScannedCode.Ticket("3q2-7wABCDEFGHIJKLMNOP"));
        });
        scenes.put("papers-online", papers("1.004222"));
        scenes.put("needs", papers("1.001193").andThen(MorePictures::needs));
        scenes.put("search-nothing", model -> {
            model.guide().open();
            "xyz".chars().forEach(key -> model.guide().typed((char) key));
        });
        scenes.put("survey-answered", model -> model.ended(new Screen.SurveyThanks(SurveyReply.Outcome.ANSWERED)));
        scenes.put("survey-lost", model -> model.ended(new Screen.SurveyThanks(SurveyReply.Outcome.LOST)));
        scenes.put("survey-four", four());
        return scenes;
    }

    private static Map<String, Consumer<KioskModel>> switched() {
        Map<String, Consumer<KioskModel>> scenes = new LinkedHashMap<>();
        // The sleeping screen keeps nobody's settings; whoever touches the bar there sees it so.
        scenes.put("attract", model -> {
            model.tick(61_000);
            model.tick(81_000);
            if (!model.state().appearance().contrast()) {
                KioskPictures.allSwitches(model);
            }
        });
        scenes.put("help", model -> {
            model.helpCalled();
            model.helpTold(SampleOffice.NOW);
        });
        scenes.put("still-there", model -> model.tick(61_000));
        scenes.put("not-ready", model -> model.serviceChosen("chung-thuc"));
        scenes.put("printer-fault", model -> {
            model.serviceChosen("ho-tich");
            model.paperMissing(SampleOffice.ticket(false).ticket(), PrinterFault.PAPER_OUT);
            model.officeTold(SampleOffice.NOW);
        });
        scenes.put("home-group", model -> {
            model.configured(SampleOffice.grouped());
            model.groupChosen("an-ninh");
        });
        scenes.put("survey-four", four());
        scenes.put("scanned", model -> model.scanned(new ScannedCode.Unknown()));
        scenes.put("papers", papers("1.001193").andThen(model -> {
            model.guide().ticked(0);
            model.guide().ticked(1);
        }));
        return scenes;
    }

    private static Map<String, Consumer<KioskModel>> lowered() {
        Map<String, Consumer<KioskModel>> scenes = new LinkedHashMap<>();
        scenes.put("others", model -> model.othersOpened(0));
        scenes.put("survey", model -> model.survey().about(SampleSurveys.VISIT));
        scenes.put("booking", model -> model.opened(Door.APPOINTMENT));
        scenes.put("dossier", model -> {
            model.configured(SampleOffice.offer().with(EnumSet.allOf(Door.class)));
            model.dossier().open();
        });
        scenes.put("printer-fault", model -> {
            model.serviceChosen("ho-tich");
            model.paperMissing(SampleOffice.ticket(false).ticket(), PrinterFault.PAPER_OUT);
        });
        scenes.put("help", model -> {
            model.helpCalled();
            model.helpTold(SampleOffice.NOW);
        });
        return scenes;
    }

    private static Consumer<KioskModel> four() {
        return model -> {
            model.configured(SampleOffice.offer().with(SampleSurveys.fourIndices()));
            model.survey().about(SampleSurveys.VISIT);
        };
    }

    /** The switches of whoever came over the papers, with one of them on. */
    private static void needs(KioskModel model) {
        model.needsAsked();
        model.priorityToggled();
    }

    private static Consumer<KioskModel> papers(String code) {
        return model -> {
            model.guide().open();
            model.guide().chosen(code);
        };
    }
}
