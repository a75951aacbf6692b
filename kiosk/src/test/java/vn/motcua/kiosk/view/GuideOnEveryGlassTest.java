package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.protocol.guide.Procedure;

/** What the law asks to be told of a procedure stands beside its papers on every glass, or behind a key there. */
class GuideOnEveryGlassTest {
    private static final int MOST_PAGES = 40;

    @BeforeAll
    static void wake() throws TimeoutException {
        Booth.awake();
    }

    static List<String> glasses() {
        return List.copyOf(EveryGlass.GLASSES.keySet());
    }

    /** Larger text on a glass with room for all of it on one page may leave out that it is filed online as well. */
    private static boolean[] sizes(String glass) {
        return Sizes.of(Objects.requireNonNull(EveryGlass.GLASSES.get(glass)), false)
                        .compact()
                ? new boolean[] {false, true}
                : new boolean[] {false};
    }

    /** The words of all pages that the key for the next one leads to, until there is none or it leads back. */
    private static String told(String glass, boolean english, boolean large) {
        return Booth.on(() -> {
            EveryScreen.Shown shown = EveryGlass.show(
                    "papers, all told", Objects.requireNonNull(EveryGlass.GLASSES.get(glass)), model -> {
                        if (english) {
                            model.languageSwitched();
                        }
                        if (large) {
                            model.largeTextToggled();
                        }
                    });
            StringBuilder told = new StringBuilder(words(shown.view()));
            String first = told.toString();
            for (int i = 0; i < MOST_PAGES; i++) {
                if (!(shown.view().lookup("#papers-after") instanceof TouchTarget next)) {
                    break;
                }
                next.act();
                String page = words(shown.view());
                if (page.equals(first)) {
                    break;
                }
                told.append(' ').append(page);
            }
            return told.toString();
        });
    }

    private static String words(KioskView view) {
        return EveryGlass.all(Words.class, view).stream()
                .map(words -> words.text().replace("*", "").replaceAll("[\n\u00A0]", " "))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void howToFileWhereWhetherAtHomeOrOnlineTimeAndFeeAreToldOnEveryGlass(String glass) {
        for (boolean large : sizes(glass)) {
            assertThat(told(glass, false, large))
                    .contains(
                            "Trực tiếp, trực tuyến hoặc qua bưu chính",
                            "Ủy ban nhân dân cấp xã",
                            "Nộp ở bất kỳ nơi nào",
                            "Có hỗ trợ tại nhà",
                            "nộp trực tuyến được",
                            "Trong ngày làm việc",
                            "75.000 đồng",
                            "1.002407");
        }
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void whoeverReadsEnglishIsToldTheSame(String glass) {
        for (boolean large : sizes(glass)) {
            assertThat(told(glass, true, large))
                    .contains(
                            "Any one-stop office accepts it",
                            "Home visits possible",
                            "can be filed online",
                            "Trong ngày làm việc",
                            "75.000 đồng",
                            "1.002407");
        }
    }

    @Test
    void whatThePicturesShowOfTheGuideIsInEnglishToo() {
        for (Procedure procedure : SampleOffice.offer().guide().procedures()) {
            Procedure english = procedure.in("en");
            assertThat(english.name()).isNotEqualTo(procedure.name());
            assertThat(english.field()).isNotEqualTo(procedure.field());
            assertThat(procedure.papersIn("en")).as(procedure.name()).isTrue();
            assertThat(english.time() == null || !english.time().equals(procedure.time()))
                    .as(english.time())
                    .isTrue();
            assertThat(english.fee() == null || !english.fee().equals(procedure.fee()))
                    .as(english.fee())
                    .isTrue();
        }
    }

    /** The three papers of a birth, some of them ticked. */
    private static KioskView papers(String glass, String scene, boolean english, int... ticked) {
        EveryScreen.Shown shown = EveryGlass.show(scene, glass(glass), model -> {
            if (english) {
                model.languageSwitched();
            }
            IntStream.of(ticked).forEach(model.guide()::ticked);
        });
        return shown.view();
    }

    private static ScreenSize glass(String name) {
        return Objects.requireNonNull(EveryGlass.GLASSES.get(name));
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void everyKeyBelowThePapersSaysInWordsWhatItDoes(String glass) {
        for (boolean english : new boolean[] {false, true}) {
            List<String> mute = Booth.on(() -> {
                KioskView view = papers(glass, "papers, three, late", english, 0);
                return Stream.of("papers-before", "papers-after", "print-list", "needs", "take-number")
                        .filter(id -> view.lookup("#" + id) != null
                                && EveryGlass.all(Words.class, view.lookup("#" + id)).stream()
                                        .allMatch(Words::isEmpty))
                        .toList();
            });
            assertThat(mute).as(english ? "English" : "Vietnamese").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void thePaperThatLacksIsNamedWhereverItStands(String glass) {
        assertThat(Booth.on(() -> words(papers(glass, "papers, three, late", false, 0, 1))))
                .contains("Tờ khai đăng ký khai sinh");
    }

    @ParameterizedTest
    @MethodSource("glasses")
    void papersThatTakeManyPagesKeepTheirHeadingAndSayWhichPageIsOpen(String glass) {
        if (Sizes.of(glass(glass), false).compact()) {
            return;
        }
        assertThat(Booth.on(() -> words(papers(glass, "papers, forty, late", false, 0))))
                .contains("Giấy tờ cần có", "Thiếu giấy tờ vẫn lấy được số", "Trang sau")
                .containsPattern("Trang sau 1/[0-9]+");
    }
}
