package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.motcua.kiosk.model.Language;

class DaysTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    @Test
    void vietnameseWritesNumbersAndNamesTheWeekdayInSmallLettersWithinASentence() {
        Days days = Days.in(Language.VIETNAMESE);
        assertThat(days.day(DAY)).isEqualTo("24/11");
        assertThat(days.withYear(DAY)).isEqualTo("24/11/2026");
        assertThat(days.within(DAY)).isEqualTo("thứ Ba, 24/11");
        assertThat(days.brief(DAY)).isEqualTo("Thứ Ba, 24/11");
        assertThat(days.whole(DAY)).isEqualTo("Thứ Ba 24/11");
    }

    @Test
    void englishNamesTheMonth() {
        Days days = Days.in(Language.ENGLISH);
        assertThat(days.day(DAY)).isEqualTo("24\u00A0Nov");
        assertThat(days.withYear(DAY)).isEqualTo("24\u00A0Nov\u00A02026");
        assertThat(days.within(DAY)).isEqualTo("Tue 24\u00A0Nov");
        assertThat(days.whole(DAY)).isEqualTo("Tuesday 24\u00A0Nov");
    }
}
