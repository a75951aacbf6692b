package vn.motcua.office.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void theAddressComesBeforeTheCookieAndTheCookieBeforeTheBrowser() {
        assertThat(Language.ofPerson("en", "vi", "vi")).isEqualTo(Language.EN);
        assertThat(Language.ofPerson(null, "en", "vi")).isEqualTo(Language.EN);
        assertThat(Language.ofPerson(null, null, "en-GB,vi;q=0.8")).isEqualTo(Language.EN);
    }

    @Test
    void vietnameseIsTheDefault() {
        assertThat(Language.ofPerson(null, null, null)).isEqualTo(Language.VI);
        assertThat(Language.ofPerson("xx", "", "fr-FR, de;q=0.5")).isEqualTo(Language.VI);
        assertThat(Language.ofPerson(null, null, ";;;q=nonsense")).isEqualTo(Language.VI);
    }

    @Test
    void theBrowsersFavouriteOfOursWins() {
        assertThat(Language.ofPerson(null, null, "fr, vi;q=0.5, en;q=0.9")).isEqualTo(Language.EN);
        assertThat(Language.ofPerson(null, null, "en;q=0, vi;q=0.1")).isEqualTo(Language.VI);
    }

    @Test
    void aScreenInTheHallSpeaksVietnameseUnlessItsAddressSaysOtherwise() {
        assertThat(Language.ofScreen(null)).isEqualTo(Language.VI);
        assertThat(Language.ofScreen("en")).isEqualTo(Language.EN);
    }
}
