package vn.motcua.kiosk.view;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import vn.motcua.kiosk.keyboard.KeySet;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.ListPrint;
import vn.motcua.kiosk.model.NotReadyReason;
import vn.motcua.kiosk.model.OfficeDesk;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.SurveyReply;
import vn.motcua.kiosk.model.Timings;

/** Every screen of the kiosk with sample data, drawn as on the machine, to be measured. */
final class EveryScreen {
    /** What leads to each, from the first page. */
    static final Map<String, Consumer<KioskModel>> ALL = screens();

    private EveryScreen() {}

    private static Map<String, Consumer<KioskModel>> screens() {
        Consumer<KioskModel> take = model -> model.serviceChosen("ho-tich");
        Consumer<KioskModel> noPaper = take.andThen(
                model -> model.paperMissing(SampleOffice.ticket(false).ticket(), PrinterFault.PAPER_OUT));
        Map<String, Consumer<KioskModel>> screens = new LinkedHashMap<>();
        screens.put("attract", model -> model.tick(61_000));
        screens.put("home", _ -> {});
        screens.put("home, lowered", KioskModel::lowReachToggled);
        screens.put("home, offline", model -> model.connectedChanged(false));
        screens.put("home, groups", model -> model.configured(SampleOffice.grouped()));
        screens.put("group", model -> {
            model.configured(SampleOffice.grouped());
            model.groupChosen("an-ninh");
        });
        screens.put("ticket", take);
        screens.put("ticket, priority", ((Consumer<KioskModel>) KioskModel::priorityToggled).andThen(take));
        screens.put("ticket, lowered", ((Consumer<KioskModel>) KioskModel::lowReachToggled).andThen(take));
        screens.put("paper missing", noPaper);
        // A ticket is never told that the printer is busy: tickets go first.
        for (PrinterFault fault : EnumSet.complementOf(EnumSet.of(PrinterFault.BUSY))) {
            Consumer<KioskModel> missing = take.andThen(
                    model -> model.paperMissing(SampleOffice.ticket(false).ticket(), fault));
            screens.put("paper missing, " + fault, missing);
            screens.put("paper missing, told, " + fault, missing.andThen(model -> model.officeTold(SampleOffice.NOW)));
        }
        for (NotReadyReason reason : NotReadyReason.values()) {
            screens.put("not ready, " + reason, model -> model.ended(new Screen.NotReady(reason)));
        }
        screens.put("printer well", noPaper.andThen(model -> model.printerChanged(true)));
        screens.put("not ready", model -> model.serviceChosen("chung-thuc"));
        screens.put("out of service", model -> model.storeChanged(false));
        screens.put("still there", model -> {
            model.priorityToggled();
            model.tick(61_000);
        });
        Consumer<KioskModel> survey = model -> model.survey().about(SampleSurveys.VISIT);
        Consumer<KioskModel> five =
                model -> model.configured(SampleOffice.offer().with(SampleOffice.fiveLevels()));
        screens.put("survey, letter", model -> model.survey().open());
        screens.put("survey, number", model -> {
            model.survey().open();
            "A0".chars().forEach(key -> model.survey().typed((char) key));
            model.survey().numberReady();
        });
        screens.put("survey", survey);
        screens.put("survey, five levels", five.andThen(survey));
        screens.put("survey, lowered", five.andThen(KioskModel::lowReachToggled).andThen(survey));
        screens.put("survey, reasons", model -> model.ended(new Screen.SurveyReasons(SampleSurveys.VISIT, Set.of())));
        Consumer<KioskModel> four =
                model -> model.configured(SampleOffice.offer().with(SampleSurveys.fourIndices()));
        screens.put("survey, four questions", four.andThen(survey));
        screens.put("survey, last of four", four.andThen(survey).andThen(SampleSurveys::threeAnswered));
        for (SurveyReply.Outcome outcome : SurveyReply.Outcome.values()) {
            screens.put("survey, over, " + outcome, model -> model.ended(new Screen.SurveyThanks(outcome)));
        }
        screens.put("scanned", model -> model.scanned(new ScannedCode.Unknown()));
        screens.put(
                "scanned dossier",
                model -> model.ended(new Screen.Scanned(new ScannedCode.Dossier("H26.14-261118-0007"), null, false)));
        screens.put("scanned card", model -> model.scanned(new ScannedCode.IdentityCard()));
        screens.put(
                "scanned, once more",
                model -> model.ended(new Screen.Scanned(new ScannedCode.Ticket("t"), new Screen.Home(0), true)));
        screens.put("dossier, lowered", model -> {
            model.lowReachToggled();
            model.dossier().open();
            "H26.14-2611".chars().forEach(key -> model.dossier().typed((char) key));
        });
        screens.put("others", model -> model.othersOpened(0));
        screens.put("others, lowered", model -> {
            model.lowReachToggled();
            model.othersOpened(0);
        });
        screens.put("search", model -> model.guide().open());
        screens.put("search, found", model -> {
            model.guide().open();
            "khai sinh".chars().forEach(key -> model.guide().typed((char) key));
        });
        for (KeySet keys : KeySet.values()) {
            screens.put("search, keys " + keys.name().toLowerCase(Locale.ROOT), model -> {
                model.guide().open();
                "khai sinh".chars().forEach(key -> model.guide().typed((char) key));
                model.guide().opened(keys);
            });
        }
        screens.put("feedback-on-a-phone", model -> {
            model.feedback().open();
            model.feedback().onPhone();
        });
        for (KeySet keys : EnumSet.of(KeySet.LETTERS, KeySet.MARKS, KeySet.DIGITS)) {
            screens.put("feedback-keys " + keys.name().toLowerCase(Locale.ROOT), model -> {
                model.feedback().open();
                model.feedback().kind(true);
                model.feedback().about("conduct");
                "can bo".chars().forEach(key -> model.feedback().typed((char) key));
                model.feedback().opened(keys);
            });
        }
        screens.put("search, keys, nothing typed", model -> {
            model.guide().open();
            model.guide().opened(KeySet.LETTERS);
        });
        screens.put("search, keys, nothing found", model -> {
            model.guide().open();
            model.guide().opened(KeySet.LETTERS);
            "khai sinh ww".chars().forEach(key -> model.guide().typed((char) key));
        });
        screens.put("papers", model -> {
            model.guide().open();
            model.guide().chosen("1.001193");
            model.guide().ticked(1);
        });
        screens.putAll(CivicScenes.all());
        screens.putAll(GuideScenes.all());
        screens.put("search, lowered", model -> {
            model.lowReachToggled();
            model.guide().open();
            "khai sinh".chars().forEach(key -> model.guide().typed((char) key));
        });
        screens.put("needs", model -> {
            model.guide().open();
            model.guide().chosen("1.001193");
            model.needsAsked();
        });
        screens.put("papers, both needs", model -> {
            model.priorityToggled();
            model.interpreterToggled();
            model.guide().open();
            model.guide().chosen("1.001193");
            model.guide().ticked(1);
        });
        screens.put("papers, lowered", model -> {
            model.lowReachToggled();
            model.guide().open();
            model.guide().chosen("1.001193");
        });
        screens.put("papers, not printed", model -> {
            model.guide().open();
            model.guide().chosen("1.001193");
            model.state().offer().guide().procedures().stream()
                    .filter(procedure -> procedure.code().equals("1.001193"))
                    .findFirst()
                    .ifPresent(model.guide()::print);
        });
        screens.put("papers, printer busy", model -> {
            model.guide().open();
            model.guide().chosen("1.001193");
            if (model.state().screen() instanceof Screen.Checklist list) {
                ListPrint busy = new ListPrint.Failed(PrinterFault.BUSY);
                model.ended(new Screen.Checklist(list.code(), list.have(), list.from(), busy));
            }
        });
        screens.put("help", model -> {
            model.helpCalled();
            model.helpTold(SampleOffice.NOW);
        });
        screens.put("help, not told", model -> {
            model.helpCalled();
            model.helpTold(null);
        });
        BookingPictures.pages().forEach(page -> screens.put("booking" + page.name(), page.way()));
        return screens;
    }

    /** In the morning, or after the hour at which papers come too late for the same day. */
    private static Instant now(String screen) {
        return BookingPictures.pages().stream()
                .filter(page -> screen.equals("booking" + page.name()))
                .map(BookingPictures.Page::at)
                .findFirst()
                .orElseGet(() -> ofDay(screen));
    }

    private static Instant ofDay(String screen) {
        return screen.endsWith(", late") ? SampleOffice.NOW.plus(Duration.ofHours(6)) : SampleOffice.NOW;
    }

    private static OfficeDesk office(String screen) {
        return new OfficeDesk() {
            @Override
            public Bookings bookings() {
                return BookingPictures.pages().stream()
                        .filter(page -> screen.equals("booking" + page.name()))
                        .map(BookingPictures.Page::bookings)
                        .findFirst()
                        .orElse(Bookings.NOT_REACHABLE);
            }
        };
    }

    /** A screen and what it is drawn from. */
    record Shown(KioskModel model, KioskView view) {}

    /** The screens that this glass has. */
    static List<String> namesOn(ScreenSize glass) {
        boolean tiny = Sizes.of(glass, false).tiny();
        return ALL.keySet().stream()
                // The smallest glass leads to the citizen's own phone, or to paper.
                .filter(name -> !tiny || !name.startsWith("feedback-"))
                // The smallest glass has only keys that lead on.
                .filter(name -> !tiny || !name.equals("dossier-wrong"))
                .filter(name -> Sizes.needsLowReach(glass) || !name.contains("lowered"))
                .toList();
    }

    /** Draws one screen; call it on the JavaFX thread. */
    static Shown show(String name, ScreenSize glass, Faces faces, Consumer<KioskModel> switches) {
        KioskModel model = model(office(name));
        KioskView view = new KioskView(model, glass, faces, InstantSource.fixed(now(name)), false);
        new Scene(view, glass.width(), glass.height());
        Objects.requireNonNull(ALL.get(name)).accept(model);
        switches.accept(model);
        model.watch(view::show);
        view.applyCss();
        view.layout();
        return new Shown(model, view);
    }

    private static KioskModel model(OfficeDesk office) {
        KioskModel model = new KioskModel(
                (service, needs, _, done) -> done.accept(
                        service.equals("chung-thuc")
                                ? new IssueResult.SeriesExhausted("B")
                                : new IssueResult.Issued(SampleOffice.ticket(needs.priority()))),
                office,
                Timings.USUAL);
        // The longer texts.
        model.hasScanner();
        // Also the doors of tomorrow have to fit.
        model.configured(SampleOffice.offer().with(EnumSet.allOf(Door.class)).with(SampleOffice.feedback()));
        model.queueChanged(SampleOffice.queue());
        model.connectedChanged(true);
        model.tick(0);
        return model;
    }
}
