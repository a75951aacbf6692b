package vn.motcua.office.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReportWordsTest {
    @Test
    void theHeadlineSaysTheFinding() {
        assertThat(words(420).headline()).isEqualTo("87\u00a0% lượt chờ không quá 15 phút; trung vị 6 phút.");
        assertThat(words(420).lead()).isEqualTo("Chờ lâu dồn vào 08:30–10:30.");
        assertThat(words(420).tableTitle()).startsWith("Quầy 5 · Đất đai có 29\u00a0%");
    }

    @Test
    void fewerThanTwentyWaitsMakeNoFinding() {
        assertThat(words(3).headline()).startsWith("Mới có 3 lượt");
        assertThat(words(3).chartTitle()).isEqualTo("Chưa đủ lượt để nói giờ nào đông");
        assertThat(words(3).p90(GallerySamples.report(3).totalTransactions())).isEqualTo("–");
    }

    @Test
    void anEmptyPeriodSaysSo() {
        assertThat(words(0).headline()).isEqualTo("Chưa có lượt nào trong kỳ này.");
    }

    @Test
    void aShareShortOfAllIsNeverShownAsAll() {
        assertThat(words(420).percent(0.9999)).isEqualTo("99\u00a0%");
        assertThat(words(420).percent(0.0001)).isEqualTo("1\u00a0%");
        assertThat(words(420).percent(1)).isEqualTo("100\u00a0%");
    }

    @Test
    void figuresFollowTheLanguage() {
        assertThat(words(420).minutes(7.25)).isEqualTo("7,3");
        assertThat(words(420).count(4_812)).isEqualTo("4.812");
    }

    private static ReportWords words(int n) {
        Visitor visitor = Visitor.anonymous(Language.VI, Instant.EPOCH);
        Frame frame = new Frame(Messages.of(Language.VI), GallerySamples.BRAND, visitor, GallerySamples.ZONE);
        return new ReportWords(frame, GallerySamples.report(n));
    }
}
