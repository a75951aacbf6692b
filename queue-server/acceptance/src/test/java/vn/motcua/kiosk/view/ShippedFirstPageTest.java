package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.kiosk.ShippedOffer;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Offer;
import vn.motcua.kiosk.model.QueueView;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.ServiceQueue;
import vn.motcua.kiosk.model.Tile;
import vn.motcua.kiosk.model.Timings;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;
import vn.motcua.office.mqtt.ShippedConfig;

/**
 * The first pages of every office that is shipped, with its own names, zones and words, stand on every glass: in both
 * languages, with and without larger text, while its services are open and while they are closed.
 */
class ShippedFirstPageTest {
    private static final Path OFFICES = Path.of("../../provisioning/offices");
    /** A Monday morning, and the Saturday afternoon before it. */
    private static final List<Instant> TIMES =
            List.of(Instant.parse("2026-11-23T02:42:00Z"), Instant.parse("2026-11-21T08:00:00Z"));

    private static final Faces FACES = Faces.find();

    @BeforeAll
    static void wake() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException awake) {
            // Another test of this machine woke it.
        }
    }

    static List<Path> offices() throws IOException {
        try (Stream<Path> files = Files.list(OFFICES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("offices")
    void everyNameOfAShippedOfficeHasItsPlaceOnEveryGlass(Path file) throws Exception {
        OfficeDefinition office = OfficeDefinitionFile.load(file);
        List<String> faults = new ArrayList<>();
        for (Instant at : TIMES) {
            Offer offer =
                    ShippedOffer.of(ShippedConfig.of(office, at), office.guide().catalogue());
            assertThat(offer.services()).isNotEmpty();
            for (Map.Entry<String, ScreenSize> glass : Glasses.ALL.entrySet()) {
                faults.addAll(look(offer, at, glass.getKey(), glass.getValue()));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> look(Offer offer, Instant at, String name, ScreenSize glass) throws Exception {
        CompletableFuture<List<String>> looked = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                looked.complete(faults(offer, at, name, glass));
            } catch (RuntimeException | Error e) {
                looked.completeExceptionally(e);
            }
        });
        return looked.get(2, TimeUnit.MINUTES);
    }

    private static List<String> faults(Offer offer, Instant at, String name, ScreenSize glass) {
        List<String> faults = new ArrayList<>();
        for (Screen.Home page : pages(offer)) {
            for (boolean english : new boolean[] {false, true}) {
                for (boolean large : new boolean[] {false, true}) {
                    KioskView view = drawn(offer, at, page, glass, english, large);
                    String where = name + ", " + page + (english ? ", English" : "") + (large ? ", large" : "");
                    WordFaults.of(glass, view).forEach(fault -> faults.add(where + ": " + fault));
                    Spotted.all(TouchTarget.class, view).stream()
                            .filter(target -> target.getId().matches("(tile|group)-(?!more).*"))
                            .filter(tile ->
                                    Math.min(tile.getWidth(), tile.getHeight()) < 24.9 * glass.pixelsPerMillimetre())
                            .forEach(tile -> faults.add(where + ": " + tile.getId() + " is smaller than 25 mm"));
                }
            }
        }
        return faults;
    }

    /** Every page of the first page's tiles on the smallest glass, and of the groups'. */
    private static List<Screen.Home> pages(Offer offer) {
        List<Screen.Home> pages = new ArrayList<>();
        pages.add(new Screen.Home(0));
        pages.add(new Screen.Home(1));
        pages.add(new Screen.Home(99));
        for (Tile tile : offer.tiles(null)) {
            if (tile instanceof Tile.OfGroup(var group, int _)) {
                pages.add(new Screen.Home(group.id(), 0));
                pages.add(new Screen.Home(group.id(), 99));
            }
        }
        return pages;
    }

    private static KioskView drawn(
            Offer offer, Instant at, Screen.Home page, ScreenSize glass, boolean english, boolean large) {
        KioskModel model = new KioskModel(
                (_, needs, _, done) -> done.accept(new IssueResult.Issued(SampleOffice.ticket(needs.priority()))),
                Timings.USUAL);
        KioskView view = new KioskView(model, glass, FACES, InstantSource.fixed(at), false);
        new Scene(view, glass.width(), glass.height());
        model.configured(offer);
        model.queueChanged(busy(offer));
        model.connectedChanged(true);
        model.tick(0);
        if (english) {
            model.languageSwitched();
        }
        if (large) {
            model.largeTextToggled();
        }
        model.ended(page);
        model.watch(view::show);
        view.applyCss();
        view.layout();
        return view;
    }

    /** A day on which everything takes long: the longest figures. */
    private static QueueView busy(Offer offer) {
        Map<String, ServiceQueue> queues = new HashMap<>();
        offer.services()
                .forEach(service -> queues.put(
                        service.id(), new ServiceQueue(28, 4, new WaitRange(40, 55, 78), new WaitRange(20, 30, 42))));
        return new QueueView(1, queues);
    }
}
