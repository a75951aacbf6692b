package vn.motcua.kiosk.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.ListPrint;
import vn.motcua.kiosk.model.OfficeDesk;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.SurveyReply;
import vn.motcua.kiosk.model.Timings;

/**
 * Draws every screen of the kiosk with sample data into PNG files, for the manual and for looking at: {@code java …
 * vn.motcua.kiosk.view.KioskPictures docs/pictures}. The pictures come from the product's own view, so they cannot show
 * what it does not.
 */
public final class KioskPictures {
    static final ScreenSize TALL = new ScreenSize(1080, 1920, 21.5);
    static final ScreenSize FLAT = new ScreenSize(1024, 600, 10.1);
    static final ScreenSize SEVEN = new ScreenSize(1024, 600, 7);

    private final Path folder;
    private final Faces faces = Faces.find();

    private KioskPictures(Path folder) {
        this.folder = folder;
    }

    record Picture(String name, ScreenSize screen, Consumer<KioskModel> scene, OfficeDesk office, Instant at) {
        Picture(String name, ScreenSize screen, Consumer<KioskModel> scene, OfficeDesk office) {
            this(name, screen, scene, office, SampleOffice.NOW);
        }

        Picture(String name, ScreenSize screen, Consumer<KioskModel> scene, Instant at) {
            this(name, screen, scene, OfficeDesk.NOT_REACHABLE, at);
        }

        Picture(String name, ScreenSize screen, Consumer<KioskModel> scene) {
            this(name, screen, scene, OfficeDesk.NOT_REACHABLE);
        }
    }

    /** Writes {@code kiosk-*.png} into the folder that is the first argument: those that are named behind it, or all. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("KioskPictures takes the folder for the pictures, and names of some");
        }
        List<String> names = List.of(arguments).subList(1, arguments.length);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        OffScreen.draw(() -> {
            KioskPictures pictures = new KioskPictures(folder);
            List<Picture> asked = all().stream()
                    .filter(picture -> names.isEmpty() || names.contains(picture.name()))
                    .toList();
            asked.forEach(pictures::draw);
            new KioskSheets(folder, pictures.faces).draw(names);
            return asked.size();
        });
    }

    static List<Picture> all() {
        List<Picture> all = new ArrayList<>(scenes());
        all.addAll(BookingPictures.pictures());
        all.addAll(MorePictures.all());
        return all;
    }

    private static List<Picture> scenes() {
        List<Picture> scenes = new ArrayList<>(screens());
        scenes.addAll(CivicScenes.pictures());
        Consumer<KioskModel> grouped = model -> model.configured(SampleOffice.grouped());
        Consumer<KioskModel> low = KioskModel::lowReachToggled;
        Consumer<KioskModel> survey = model -> model.survey().about(SampleSurveys.VISIT);
        Consumer<KioskModel> five =
                model -> model.configured(SampleOffice.offer().with(SampleOffice.fiveLevels()));
        Consumer<KioskModel> number = model -> {
            model.survey().open();
            "A01".chars().forEach(key -> model.survey().typed((char) key));
        };
        Consumer<KioskModel> others = model -> model.othersOpened(0);
        Consumer<KioskModel> told =
                ((Consumer<KioskModel>) KioskModel::helpCalled).andThen(model -> model.helpTold(SampleOffice.NOW));
        Consumer<KioskModel> untold =
                ((Consumer<KioskModel>) KioskModel::helpCalled).andThen(model -> model.helpTold(null));
        scenes.addAll(List.of(
                new Picture("home-groups", TALL, grouped),
                new Picture("home-group-open", TALL, grouped.andThen(model -> model.groupChosen("an-ninh"))),
                new Picture("home-low", TALL, low),
                new Picture("survey", TALL, survey),
                new Picture("survey-en-large-contrast", TALL, survey.andThen(KioskPictures::allSwitches)),
                new Picture("survey-5", TALL, five.andThen(survey)),
                new Picture("survey-5-7", SEVEN, five.andThen(survey)),
                new Picture("survey-landscape", FLAT, five.andThen(survey)),
                new Picture("survey-reasons", TALL, survey.andThen(KioskPictures::reasons)),
                new Picture("survey-reasons-7", SEVEN, survey.andThen(KioskPictures::reasons)),
                new Picture("survey-number", TALL, number),
                new Picture("survey-number-7", SEVEN, number),
                new Picture("survey-letter", TALL, model -> model.survey().open()),
                new Picture("survey-thanks-en", TALL, survey.andThen(KioskPictures::thanked)),
                new Picture("others", TALL, others),
                new Picture("others-7", SEVEN, others),
                new Picture("others-en-large-contrast", TALL, others.andThen(KioskPictures::allSwitches)),
                new Picture("search", TALL, SEARCH),
                new Picture(
                        "search-large-contrast",
                        TALL,
                        SEARCH.andThen(KioskModel::largeTextToggled).andThen(KioskModel::contrastToggled)),
                new Picture("papers", TALL, SEARCH.andThen(KioskPictures::papers)),
                new Picture("search-low", TALL, ((Consumer<KioskModel>) KioskModel::lowReachToggled).andThen(SEARCH)),
                new Picture(
                        "papers-low",
                        TALL,
                        ((Consumer<KioskModel>) KioskModel::lowReachToggled)
                                .andThen(SEARCH)
                                .andThen(KioskPictures::papers)),
                new Picture("papers-printed", TALL, SEARCH.andThen(KioskPictures::papersPrinted)),
                new Picture("papers-not-printed", TALL, SEARCH.andThen(KioskPictures::papersNotPrinted)),
                new Picture(
                        "papers-en-large",
                        TALL,
                        SEARCH.andThen(KioskPictures::papers)
                                .andThen(KioskModel::languageSwitched)
                                .andThen(KioskModel::largeTextToggled)),
                new Picture(
                        "ticket-low-en",
                        TALL,
                        low.andThen(KioskModel::languageSwitched).andThen(model -> model.serviceChosen("ho-tich"))),
                new Picture("home-7", SEVEN, _ -> {}),
                new Picture("home-7-tall", new ScreenSize(600, 1024, 7), _ -> {}),
                new Picture("home-10-tall", new ScreenSize(800, 1280, 10.1), _ -> {}),
                new Picture("home-15", new ScreenSize(1920, 1080, 15.6), _ -> {}),
                new Picture("home-32-flat", new ScreenSize(1920, 1080, 32), _ -> {}),
                new Picture("home-32-tall", new ScreenSize(1080, 1920, 32), _ -> {}),
                new Picture("help", TALL, told),
                new Picture(
                        "help-untold-en", TALL, ((Consumer<KioskModel>) KioskModel::languageSwitched).andThen(untold)),
                new Picture("help-7", SEVEN, told),
                new Picture("help-landscape", FLAT, told)));
        return scenes;
    }

    private static List<Picture> screens() {
        Consumer<KioskModel> asIs = _ -> {};
        Consumer<KioskModel> take = model -> model.serviceChosen("ho-tich");
        Consumer<KioskModel> large = KioskModel::largeTextToggled;
        Consumer<KioskModel> contrast = KioskModel::contrastToggled;
        Consumer<KioskModel> priority = KioskModel::priorityToggled;
        Consumer<KioskModel> noPaper = model -> {
            model.paperMissing(SampleOffice.ticket(false).ticket(), PrinterFault.PAPER_OUT);
            model.tick(4_500);
        };
        Consumer<KioskModel> well = model -> model.printerChanged(true);
        return List.of(
                new Picture("home", TALL, asIs),
                new Picture("home-en", TALL, KioskModel::languageSwitched),
                new Picture("home-priority", TALL, priority),
                new Picture("home-large", TALL, large),
                new Picture("home-large-contrast", TALL, large.andThen(contrast).andThen(priority)),
                new Picture("home-offline", TALL, model -> model.connectedChanged(false)),
                new Picture("home-landscape", FLAT, asIs),
                new Picture("home-landscape-large", FLAT, large),
                new Picture("home-landscape-en-contrast", FLAT, contrast.andThen(KioskModel::languageSwitched)),
                new Picture("ticket", TALL, take.andThen(model -> model.tick(2_500))),
                new Picture(
                        "ticket-priority-en",
                        TALL,
                        priority.andThen(KioskModel::languageSwitched).andThen(take)),
                new Picture(
                        "ticket-large-contrast", TALL, large.andThen(contrast).andThen(take)),
                new Picture("ticket-landscape", FLAT, take),
                new Picture("ticket-landscape-large", FLAT, large.andThen(take)),
                new Picture(
                        "printer-fault",
                        TALL,
                        take.andThen(noPaper).andThen(model -> model.officeTold(SampleOffice.NOW))),
                new Picture("printer-fault-untold-en", TALL, KioskPictures::englishFault),
                new Picture("printer-fault-large", TALL, large.andThen(take).andThen(noPaper)),
                new Picture("printer-fault-landscape", FLAT, take.andThen(noPaper)),
                new Picture("printer-well", TALL, take.andThen(noPaper).andThen(well)),
                new Picture(
                        "printer-well-landscape-large",
                        FLAT,
                        large.andThen(take).andThen(noPaper).andThen(well)),
                new Picture("not-ready", TALL, KioskPictures::outOfNumbers),
                new Picture("not-ready-landscape", FLAT, KioskPictures::outOfNumbers),
                new Picture("out-of-service", TALL, model -> model.storeChanged(false)),
                new Picture("out-of-service-landscape", FLAT, model -> model.storeChanged(false)),
                new Picture("still-there", TALL, priority.andThen(model -> model.tick(61_000))),
                new Picture("attract", TALL, model -> model.tick(61_000)),
                new Picture("attract-landscape", FLAT, model -> model.tick(61_000)));
    }

    private static final Consumer<KioskModel> SEARCH = model -> {
        model.guide().open();
        "khai sinh".chars().forEach(key -> model.guide().typed((char) key));
    };

    private static void reasons(KioskModel model) {
        model.ended(new Screen.SurveyReasons(SampleSurveys.VISIT, Set.of("cho-lau", "huong-dan")));
    }

    private static void thanked(KioskModel model) {
        model.languageSwitched();
        model.ended(new Screen.SurveyThanks(SurveyReply.Outcome.KEPT));
    }

    static void allSwitches(KioskModel model) {
        model.languageSwitched();
        model.largeTextToggled();
        model.contrastToggled();
    }

    private static void papers(KioskModel model) {
        model.guide().chosen("1.001193");
        model.guide().ticked(0);
        model.guide().ticked(1);
    }

    private static void papersPrinted(KioskModel model) {
        papers(model);
        if (model.state().screen() instanceof Screen.Checklist list) {
            model.ended(new Screen.Checklist(list.code(), list.have(), list.from(), new ListPrint.Out()));
        }
    }

    private static void papersNotPrinted(KioskModel model) {
        papers(model);
        if (model.state().screen() instanceof Screen.Checklist list) {
            ListPrint failed = new ListPrint.Failed(PrinterFault.PAPER_OUT);
            model.ended(new Screen.Checklist(list.code(), list.have(), list.from(), failed));
        }
    }

    private static void englishFault(KioskModel model) {
        model.languageSwitched();
        model.serviceChosen("ho-tich");
        model.paperMissing(SampleOffice.ticket(false).ticket(), PrinterFault.COVER_OPEN);
    }

    private static void outOfNumbers(KioskModel model) {
        model.serviceChosen("chung-thuc");
    }

    private void draw(Picture picture) {
        write(snapshot(picture, faces), folder, picture.name());
    }

    static WritableImage snapshot(Picture picture, Faces faces) {
        KioskModel model = new KioskModel(
                (service, needs, _, done) -> done.accept(
                        service.equals("chung-thuc")
                                ? new IssueResult.SeriesExhausted("B")
                                : new IssueResult.Issued(SampleOffice.ticket(needs.priority()))),
                picture.office(),
                Timings.USUAL);
        KioskView view = new KioskView(model, picture.screen(), faces, InstantSource.fixed(picture.at()), false);
        Scene scene = new Scene(view, picture.screen().width(), picture.screen().height());
        model.watch(view::show);
        model.hasScanner();
        model.configured(SampleOffice.offer());
        model.queueChanged(SampleOffice.queue());
        model.connectedChanged(true);
        model.tick(0);
        picture.scene().accept(model);
        view.applyCss();
        view.layout();
        return scene.snapshot(null);
    }

    static void write(WritableImage image, Path folder, String name) {
        Path file = folder.resolve("kiosk-" + name + ".png");
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
