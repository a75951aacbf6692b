package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.Language;

/** A language that an office adds is drawn on the glass it is added to, before a citizen sees it. */
@ExtendWith(ApplicationExtension.class)
class LanguageFitTest {
    private static final ScreenSize GLASS = new ScreenSize(1024, 600, 10.1);
    private static final List<String> SCREENS =
            List.of("home", "ticket", "help", "others", "papers", "search", "survey", "not ready", "dossier");

    private static Map<String, String> words(Function<String, String> made) {
        Wording english = Wording.in(Language.ENGLISH);
        return Arrays.stream(Phrase.values())
                .collect(Collectors.toMap(Phrase::key, phrase -> made.apply(english.raw(phrase))));
    }

    private static LanguageFit.Found found(String name, Map<String, String> words) {
        List<Language> languages = List.of(Language.VIETNAMESE, Language.ENGLISH, Language.added("zz", name, words));
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> LanguageFit.on(GLASS, languages, SCREENS))
                .getFirst();
    }

    @Test
    void englishUnderAnotherNameFits() {
        assertThat(found("Zizi", words(text -> text)).told())
                .containsExactly("zz: Zizi: đã vẽ 18 màn hình ở 1024x600, 10.1 inch: 0 lỗi"
                        + " · 18 screens drawn at 1024x600, 10.1 inches: 0 faults");
    }

    @Test
    void aLanguageOfVeryLongWordsIsToldTextByTextWithItsKeysAndScreens() {
        assertThat(found("Zizi", words(text -> text.replaceAll("[ \n]", ""))).problems())
                .anySatisfy(
                        problem -> assertThat(problem)
                                .startsWith("notready.numbers.what: “Alloftoday'snumbers")
                                .contains(
                                        "một từ bị cắt đôi trên 1 màn hình · has a word that is broken on 1 screen: not ready"));
    }

    @Test
    void whatIsTooLongForItsPlaceIsToldOnceForAllScreens() {
        Map<String, String> words = new HashMap<>(words(text -> text));
        words.put(Phrase.BAR_HOME.key(), "Donaudampfschifffahrtsgesellschaftskapitänsstartseite");
        assertThat(found("Zizi", words).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem)
                        .startsWith("bar.home: “Donaudampfschifffahrtsgesellschaftskapitänsstartseite”: ")
                        .contains(" screens: home; home (A+)"));
    }

    @Test
    void whatTheLanguageCallsItselfGivesWayToItsLettersWhereItDoesNotFitItsKey() {
        assertThat(found("Zizizizizizizizizizi", words(text -> text)).problems())
                .isEmpty();
    }

    @Test
    void lettersThatNoFontHasAreTold() {
        assertThat(found("Zi\u0378i", words(text -> text)).problems())
                .singleElement()
                .asString()
                .contains("no font of this machine has: \u0378 (U+0378)")
                .doesNotContain("U+005A");
    }

    @Test
    void theShippedLanguagesAloneAreNotDrawn() {
        assertThat(LanguageFit.on(GLASS, Language.SHIPPED)).isEmpty();
    }
}
