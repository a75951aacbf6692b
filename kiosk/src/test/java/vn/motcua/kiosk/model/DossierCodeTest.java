package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kiosk.model.DossierCode.Progress;

class DossierCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "000.00.01.H29-260310-0420",
                "H56.14-240823-0001",
                "H21.65-220914-0011",
                "H55.242-251231-12345678",
                "H56.14.02-240823-0001",
                "G01-260101-BX0042"
            })
    void aCodeOfEitherFormIsOnItsWayWithEverySignUntilItIsWhole(String code) {
        for (int typed = 1; typed < code.length(); typed++) {
            assertThat(DossierCode.progress(code.substring(0, typed)))
                    .as(code.substring(0, typed))
                    .isNotIn(Progress.WRONG, Progress.NO_SUCH_DAY, Progress.EMPTY);
        }
        assertThat(DossierCode.progress(code)).isEqualTo(Progress.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({
        "H, AGENCY",
        "000.00, AGENCY",
        "H56.14-, DAY",
        "H56.14-2408, DAY",
        "H56.14-240823-, NUMBER",
        "H56.14-240823-A, NUMBER",
        "H56.14-240823-001, NUMBER",
        "H56.14-240823-0001, WHOLE",
        "H56.14-241323-0001, NO_SUCH_DAY",
        "H56.14-241323, NO_SUCH_DAY",
        "H56.14-240230-, NO_SUCH_DAY",
        "H56.14-240229, DAY",
        "HH, WRONG",
        "H56.A, WRONG",
        "H56.14-24A, WRONG",
        "H56.14-240823-123456789, WRONG",
        "0000, WRONG",
        "h, WRONG",
        "., WRONG"
    })
    void whatComesNextAndWhatIsWrongIsKnownAfterEverySign(String typed, Progress progress) {
        assertThat(DossierCode.progress(typed)).isEqualTo(progress);
    }

    @Test
    void beforeTheFirstSignNothingIsWrong() {
        assertThat(DossierCode.progress("")).isEqualTo(Progress.EMPTY);
        assertThat(DossierCode.mayFollow("", 'H')).isTrue();
        assertThat(DossierCode.mayFollow("H26", '.')).isTrue();
        assertThat(DossierCode.mayFollow("H26", '1')).isFalse();
    }

    @Test
    void noKeyLeadsIntoADayThatThereIsNot() {
        assertThat(DossierCode.mayFollow("H26.14-26", '2')).isFalse();
        assertThat(DossierCode.mayFollow("H26.14-261", '3')).isFalse();
        assertThat(DossierCode.mayFollow("H26.14-2602", '3')).isFalse();
        assertThat(DossierCode.mayFollow("H26.14-26022", '9')).isFalse();
        assertThat(DossierCode.mayFollow("H26.14-24022", '9')).isTrue();
        assertThat(DossierCode.mayFollow("H26.14-240229", '-')).isTrue();
        assertThat(DossierCode.mayFollow("H26.14-240230", '-')).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "H26.14, 0",
        "H26.14-, 6",
        "H26.14-2611, 2",
        "H26.14-261120, 0",
        "H26.14-261120-, 4",
        "H26.14-261120-AB0, 3",
        "H26.14-261120-00311, 0"
    })
    void soManyDigitsAreMissing(String typed, int missing) {
        assertThat(DossierCode.missing(typed)).isEqualTo(missing);
    }

    @Test
    void aReceiptsAddressHoldsTheCodeToo() {
        assertThat(DossierCode.in("https://dichvucong.example.vn/tra-cuu?ma=H56.14-240823-0001&x=1"))
                .contains("H56.14-240823-0001");
        assertThat(DossierCode.in("Mã hồ sơ: 000.00.01.H29-260310-0420.")).contains("000.00.01.H29-260310-0420");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H56.14", "XH56.14-240823-0001", "H56.14-240823-0001X", "H56.14-249923-0001"})
    void whatIsNoCodeIsNotTakenForOne(String text) {
        assertThat(DossierCode.in(text)).isEmpty();
    }
}
