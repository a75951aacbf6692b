package vn.motcua.office.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.office.report.WaitingFigures;

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
    void halfHoursWithTooFewWaitsAreNotCalledWithinTheTarget() {
        WaitingFigures known = halfHour("08:30", 20, 12, 14.0);
        WaitingFigures few = halfHour("09:00", 19, 17, null);
        assertThat(words(known, known).chartTitle()).isEqualTo("Cả ngày đều trong mục tiêu 15 phút");
        assertThat(words(known, few).chartTitle()).isEqualTo("Các nửa giờ đủ 20 lượt đều trong mục tiêu 15 phút");
        assertThat(words(known, few).lead()).isEqualTo("Nửa giờ nào đủ 20 lượt thì p90 không quá 15 phút.");
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

    @Test
    void bookedPeopleStandApartInTheHeadAndOfFewNothingIsConcluded() {
        assertThat(words(420).kinds())
                .containsExactly(
                        "Lấy số thường: 378 lượt, một nửa chờ không quá 6 phút",
                        "Hẹn giờ: 42 lượt, một nửa chờ không quá 2 phút");
        assertThat(words(100).kinds()).last().isEqualTo("Hẹn giờ: 10 lượt, quá ít để kết luận");
        assertThat(words(0).kinds()).isEmpty();
    }

    @Test
    void everybodysWaitsAreToldAsFarAsTheyAreKnown() {
        WaitingFigures known = new WaitingFigures(
                "3", "3", 20, 20, 0, 2, 8, 7, 15.0, 20, .8, 0, new WaitingFigures.UntilCall(22, 0, 7.94, 22.5));
        WaitingFigures half = new WaitingFigures(
                "3", "3", 2, 2, 0, 2, 8, 7, null, 20, .8, 0, new WaitingFigures.UntilCall(4, 0, 7.94, null));
        assertThat(words(420).everybody(known)).isEqualTo("7,9\u00a0· 22,5");
        assertThat(words(420).everybody(half)).isEqualTo("7,9\u00a0· –");
        assertThat(words(420).everybody(halfHour("08:00", 3, 4, null))).isEqualTo("–");
    }

    private static WaitingFigures halfHour(String from, int n, double p50, @Nullable Double p90) {
        return new WaitingFigures(from, from, n, n, 0, 0, p50, p50, p90, 20, 0.8);
    }

    private static ReportWords words(int n) {
        return words(GallerySamples.report(n));
    }

    private static ReportWords words(WaitingFigures... halfHours) {
        ReportPageView whole = GallerySamples.report(420);
        return words(new ReportPageView(
                whole.from(),
                whole.to(),
                whole.group(),
                whole.targetMinutes(),
                whole.totalTransactions(),
                whole.totalVisits(),
                whole.transactions(),
                whole.visits(),
                List.of(halfHours),
                whole.kinds()));
    }

    private static ReportWords words(ReportPageView view) {
        Visitor visitor = Visitor.anonymous(Language.VI, Instant.EPOCH);
        Frame frame = new Frame(Messages.of(Language.VI), GallerySamples.BRAND, visitor, GallerySamples.ZONE);
        return new ReportWords(frame, view);
    }
}
