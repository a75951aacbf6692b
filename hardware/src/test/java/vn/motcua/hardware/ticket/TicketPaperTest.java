package vn.motcua.hardware.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketPaperTest {

    @Test
    void textsAreComposedAndFreedOfControlCharacters() {
        var decomposed = Normalizer.normalize("Hộ tịch,\n\u001b khai sinh", Normalizer.Form.NFD);
        assertThat(Papers.forService(decomposed).serviceName()).isEqualTo("Hộ tịch, khai sinh");
    }

    @Test
    void anEndlessTextIsCut() {
        assertThat(Papers.forService("x".repeat(5000)).serviceName()).hasSize(PaperText.MAX_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A12", "012", "AB12", "a012", "A1234567", "A012 Nguyễn Văn An"})
    void aNumberIsALetterAndThreeToSixDigits(String number) {
        assertThatThrownBy(() -> Papers.numbered(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TicketPaper number");
    }

    @Test
    void moreThanThreePapersAreRefused() {
        var p = Papers.sample();
        assertThatThrownBy(() -> new TicketPaper(
                        p.brand(),
                        p.language(),
                        p.number(),
                        p.serviceName(),
                        p.serviceNameEnglish(),
                        false,
                        p.issuedAt(),
                        0,
                        null,
                        null,
                        Collections.nCopies(4, "Tờ khai"),
                        null,
                        false))
                .hasMessageContaining("takes 3 papers, got 4");
    }

    @Test
    void aRangeThatRunsBackwardsIsRefused() {
        assertThatThrownBy(() -> new WaitRange(15, 10, null)).hasMessageContaining("15 to 10");
    }

    @Test
    void aCopyDiffersInItsMarkOnly() {
        var copy = Papers.sample().asCopy();
        assertThat(copy.copy()).isTrue();
        assertThat(copy).usingRecursiveComparison().ignoringFields("copy").isEqualTo(Papers.sample());
    }

    /** A new field must be thought about: nothing on paper may tell who the person is or why they have priority. */
    @Test
    void thereIsNoFieldForAPerson() {
        assertThat(Arrays.stream(TicketPaper.class.getRecordComponents()).map(c -> c.getName()))
                .isEqualTo(List.of(
                        "brand",
                        "language",
                        "number",
                        "serviceName",
                        "serviceNameEnglish",
                        "priority",
                        "issuedAt",
                        "peopleAhead",
                        "waitRange",
                        "seat",
                        "papers",
                        "link",
                        "copy",
                        "interpreter"));
        assertThat(TicketPaper.class.getRecordComponents()[5].getType()).isEqualTo(boolean.class);
    }

    @Test
    void wordsForTheWaitAreARange() {
        var vietnamese = PaperWords.in(PaperLanguage.VIETNAMESE);
        assertThat(vietnamese.waitOf(new WaitRange(10, 15, null))).isEqualTo("10–15 phút");
        assertThat(vietnamese.waitOf(new WaitRange(0, 5, null))).isEqualTo("dưới 5 phút");
        assertThat(vietnamese.waitOf(new WaitRange(15, 15, null))).isEqualTo("đến 15 phút");
        assertThat(vietnamese.waitOf(new WaitRange(60, 90, 100))).isEqualTo("60–90 phút");
        assertThat(vietnamese.waitOf(new WaitRange(65, 90, 100))).isEqualTo("hơn 60 phút");
        assertThat(PaperWords.in(PaperLanguage.ENGLISH).waitOf(new WaitRange(95, 140, 160)))
                .isEqualTo("more than 60 min");
        assertThat(vietnamese.peopleAhead(0)).isEqualTo("Chưa có ai");
        assertThat(PaperWords.in(PaperLanguage.ENGLISH).peopleAhead(1)).isEqualTo("1 person");
    }

    @Test
    void theTimeOfIssueIsWrittenInTheTicketsLanguage() {
        var time = Papers.sample().issuedAt();
        assertThat(PaperWords.in(PaperLanguage.VIETNAMESE).issuedAt(time)).isEqualTo("09:42 · Thứ Hai, 23/11/2026");
        assertThat(PaperWords.in(PaperLanguage.ENGLISH).issuedAt(time)).isEqualTo("09:42 · Monday, 23 November 2026");
    }
}
