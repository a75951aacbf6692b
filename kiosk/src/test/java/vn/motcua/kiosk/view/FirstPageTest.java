package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Screen;

/** The tiles of a page are alike, none of their names is cut, and one closed service has one reason on every glass. */
class FirstPageTest {
    private static final List<String> PAGES = List.of("home", "home, groups", "group", "home, lowered");
    private static final List<String> FOUND = List.of("search, found", "search, fields", "search, one field");

    @BeforeAll
    static void wake() throws TimeoutException {
        Booth.awake();
    }

    static List<String> glasses() {
        return List.copyOf(EveryGlass.GLASSES.keySet());
    }

    private static ScreenSize glass(String name) {
        return Objects.requireNonNull(EveryGlass.GLASSES.get(name));
    }

    private static KioskView show(String screen, String glass, Consumer<KioskModel> switches) {
        return EveryGlass.show(screen, glass(glass), switches).view();
    }

    private static List<String> pagesOn(String glass, List<String> pages) {
        return pages.stream().filter(EveryGlass.namesOn(glass(glass))::contains).toList();
    }

    private static List<Region> services(KioskView view) {
        return EveryGlass.all(Region.class, view).stream()
                .filter(region -> String.valueOf(region.getId()).matches("(tile|group)-(?!more).*"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void allServicesOfAPageCarryTheirIconOrNoneDoes(String name) {
        for (String page : pagesOn(name, PAGES)) {
            for (boolean english : new boolean[] {false, true}) {
                List<Boolean> signed = Booth.on(() -> services(show(page, name, model -> {
                            if (english) {
                                model.languageSwitched();
                            }
                        }))
                        .stream()
                        .map(tile -> EveryGlass.all(SvgDrawing.class, tile).stream()
                                .anyMatch(icon -> icon.getWidth() > 38 * unit(name)))
                        .toList());
                assertThat(signed.stream().distinct()).as("%s, %s", name, page).hasSizeLessThan(2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void theWayToOtherServicesSaysHowManyThereAre(String name) {
        KioskView view = Booth.on(() -> show("home", name, model -> {}));
        int left = SampleOffice.services().size() - services(view).size();
        assertThat(EveryGlass.all(TouchTarget.class, view).stream()
                        .filter(target -> String.valueOf(target.getId()).equals("tile-more"))
                        .map(target -> EveryGlass.all(Words.class, target).stream()
                                .map(words -> words.text().replace('\n', ' '))
                                .toList()))
                .as(name)
                .allMatch(read -> left == 0
                        ? read.contains("Việc khác")
                        : read.contains("Còn " + left + " dịch vụ") || read.contains(left + " dịch vụ khác"))
                .hasSizeGreaterThanOrEqualTo(left == 0 ? 0 : 1);
    }

    private static double unit(String glass) {
        return Sizes.of(glass(glass), false).close().unit();
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void theTilesOfAPageFillEveryRowToTheMargin(String name) {
        for (String page : pagesOn(name, PAGES)) {
            KioskView view = Booth.on(() -> show(page, name, _ -> {}));
            List<Bounds> tiles = EveryGlass.all(TouchTarget.class, view).stream()
                    .filter(target -> String.valueOf(target.getId())
                            .matches("(tile|group)-.*|door-(interpreter|others)|priority|needs"))
                    .map(FirstPageTest::place)
                    .toList();
            double right = tiles.stream().mapToDouble(Bounds::getMaxX).max().orElseThrow();
            List<Bounds> all = new ArrayList<>(tiles);
            services(view).stream().map(FirstPageTest::place).forEach(all::add);
            assertThat(all)
                    .as("%s, %s", name, page)
                    .allSatisfy(tile -> assertThat(all.stream()
                                    .filter(other -> Math.abs(other.getMinY() - tile.getMinY()) < 2)
                                    .mapToDouble(Bounds::getMaxX)
                                    .max()
                                    .orElseThrow())
                            .isGreaterThan(right - 3));
        }
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void aClosedServiceSaysItsOwnReasonOrWhenItOpensAndNeverAnotherReason(String name) {
        for (boolean english : new boolean[] {false, true}) {
            KioskView view = Booth.on(() -> show("home", name, model -> {
                if (english) {
                    model.languageSwitched();
                }
            }));
            List<String> told = services(view).stream()
                    .filter(tile -> "tile-bao-hiem".equals(tile.getId()))
                    .flatMap(tile -> EveryGlass.all(Words.class, tile).stream())
                    .map(Words::text)
                    .toList();
            if (!told.isEmpty()) {
                assertThat(told)
                        .as("%s, English: %s", name, english)
                        .anyMatch(text -> text.matches(
                                english ? "(System maintenance|Opens Tue).*" : "(Hệ thống bảo trì|Mở lại: thứ Ba).*"))
                        .noneMatch(text -> text.equals(english ? "Not open now" : "Tạm ngừng nhận"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void whatIsFoundIsNamedInFullAndAllNamesAreOfOneSize(String name) {
        for (String page : pagesOn(name, FOUND)) {
            for (boolean large : new boolean[] {false, true}) {
                KioskView view = Booth.on(() -> show(page, name, model -> {
                    if (large) {
                        model.largeTextToggled();
                    }
                }));
                List<Words> names = EveryGlass.all(TouchTarget.class, view).stream()
                        .filter(target -> target.getId().matches("(procedure|field)-.*"))
                        .map(target -> EveryGlass.all(Words.class, target).getFirst())
                        .toList();
                assertThat(names).as("%s, %s", name, page).isNotEmpty();
                assertThat(names)
                        .as("%s, %s", name, page)
                        .noneMatch(words -> words.text().endsWith("…"));
                assertThat(names.stream().map(Words::size).distinct())
                        .as("%s, %s, larger: %s", name, page, large)
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"21.5 inches, tall", "32 inches, tall", "18.5 inches, tall"})
    void whoeverTouchesLowerIsAnsweredOnEveryPageThatIsNotFull(String name) {
        for (String page : List.of("home", "search, found", "papers", "help", "others", "survey")) {
            KioskView view = Booth.on(() -> show(page, name, KioskModel::lowReachToggled));
            assertThat(EveryGlass.all(Words.class, view).stream().map(Words::text))
                    .as("%s, %s", name, page)
                    .anyMatch(text ->
                            text.startsWith("Các nút nằm ở phía dưới") || text.startsWith("Các nút đã ở phía dưới"));
        }
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void waitingTimesForAPriorityNumberSaySo(String name) {
        KioskView view = Booth.on(() -> show("home", name, KioskModel::priorityToggled));
        boolean tiny = Sizes.of(glass(name), false).tiny();
        if (!tiny) {
            assertThat(EveryGlass.all(Words.class, view).stream().map(Words::text))
                    .as(name)
                    .contains("Thời gian chờ bên dưới là của số ưu tiên");
        }
    }

    private static boolean tiny(String glass) {
        return Sizes.of(glass(glass), false).tiny();
    }

    static List<String> smallest() {
        return glasses().stream().filter(FirstPageTest::tiny).toList();
    }

    @ParameterizedTest
    @MethodSource("smallest")
    void onTheSmallestGlassOneKeyLeadsToTheSwitchesAndTheRuleAndSaysWhatIsOn(String name) {
        assertThat(smallest()).hasSizeGreaterThan(3);
        EveryScreen.Shown home = Booth.on(() -> EveryGlass.show("home", glass(name), _ -> {}));
        assertThat(needs(home.view()).getAccessibleText()).isEqualTo("Tôi được ưu tiên, cần phiên dịch");
        Booth.on(() -> {
            needs(home.view()).act();
            home.view().layout();
            return null;
        });
        assertThat(EveryGlass.all(Words.class, home.view()).stream().map(Words::text))
                .as(name)
                .contains("Gọi tối đa 2 số ưu tiên, rồi đến 1 số thường");
        Booth.on(() -> {
            home.model().priorityToggled();
            home.model().back();
            return null;
        });
        assertThat(home.model().state().screen()).isEqualTo(new Screen.Home(0));
        assertThat(needs(home.view()).getAccessibleText()).isEqualTo("Đã chọn: ưu tiên");
        assertThat(EveryGlass.all(SvgDrawing.class, needs(home.view())))
                .as("a tick, whatever its colour")
                .hasSizeGreaterThan(EveryGlass.all(SvgDrawing.class, needs(Booth.on(() -> show("home", name, _ -> {}))))
                        .size());
    }

    private static TouchTarget needs(KioskView view) {
        return EveryGlass.all(TouchTarget.class, view).stream()
                .filter(target -> "needs".equals(target.getId()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void whatIsToldOfThePageOfOtherThingsStandsThere(String name) {
        for (boolean english : new boolean[] {false, true}) {
            KioskView view = Booth.on(() -> show("home, groups", name, model -> {
                if (english) {
                    model.languageSwitched();
                }
            }));
            List<String> told = EveryGlass.all(TouchTarget.class, view).stream()
                    .filter(target -> "door-others".equals(target.getId()))
                    .flatMap(target ->
                            EveryGlass.all(Words.class, target).stream().skip(1))
                    .map(Words::text)
                    .toList();
            assertThat(told)
                    .as("%s, English: %s", name, english)
                    .allMatch(text -> (english ? "Papers, booking, rating" : "Giấy tờ, hẹn, đánh giá")
                            .startsWith(text.replace("…", "")));
        }
    }
}
