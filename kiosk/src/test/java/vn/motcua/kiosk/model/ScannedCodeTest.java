package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedCodeTest {
    @Test
    void theAddressOfATicketGivesItsSecretAndKeepsItToItself() {
        ScannedCode read = ScannedCode.of(" https://binhan.example.vn/t/3q2-7wABCDEFGHIJKLMNOP\r");
        assertThat(read).isEqualTo(new ScannedCode.Ticket("3q2-7wABCDEFGHIJKLMNOP"));
        assertThat(read.toString()).doesNotContain("3q2-7w");
        assertThat(new Visit("3q2-7wABCDEFGHIJKLMNOP", "A012").toString()).doesNotContain("3q2-7w", "A012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001090000001|012345678|Nguyễn Văn Mẫu|01011990|Nam|Thôn Mẫu, Hà Nội|25042021",
                "079302000002||Trần Thị Thử|15/08/2002|Nữ|Số 1 Đường Thử, TP Hồ Chí Minh|31122021",
                "079302000002|Trần Thị Thử|15082002|Nữ|Số 1 Đường Thử|31122021",
                "079302000002||Trần Thị Thử|15082002|Nữ|Số 1|31122021|31122041|x"
            })
    void ofAnIdentityCardNothingIsKept(String card) {
        ScannedCode read = ScannedCode.of(card);
        assertThat(read).isInstanceOf(ScannedCode.IdentityCard.class);
        assertThat(read.toString()).doesNotContain("079302", "Trần", "001090");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000.00.01.H29-260310-0420", "H56.14-240823-0001", "H21.65-220914-0011"})
    void aReceiptGivesTheDossiersCode(String code) {
        assertThat(ScannedCode.of(code)).isEqualTo(new ScannedCode.Dossier(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.10.2:8080/a/K7MP2QXR",
                "https://binhan.example.vn/mot-cua/a/k7mp2qxr",
                "/a/K7MP2QXR",
                " K7MP-2QXR\r",
                "k7mp2qxr"
            })
    void aBookingGivesItsCodeAndKeepsItToItself(String code) {
        ScannedCode read = ScannedCode.of(code);
        assertThat(read).isEqualTo(new ScannedCode.Appointment("K7MP2QXR"));
        assertThat(read.toString()).doesNotContain("K7MP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://binhan.example.vn/opinion#PA-7KQ2-M9XD",
                "http://192.168.10.2:8080/mot-cua/opinion#pa-7kq2-m9xd",
                " PA-7KQ2-M9XD\r",
                "pa7kq2m9xd"
            })
    void theSlipOfFeedbackGivesItsCodeAndKeepsItToItself(String code) {
        ScannedCode read = ScannedCode.of(code);
        assertThat(read).isEqualTo(new ScannedCode.Feedback("PA-7KQ2-M9XD"));
        assertThat(read.toString()).doesNotContain("7KQ2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7MP2QX", "K7MP2QX0", "https://x/a/K7MP2QXRR", "https://x/b/K7MP2QXR", "K7-MP2QXR"})
    void whatOnlyLooksLikeABookingIsUnknown(String other) {
        assertThat(ScannedCode.of(other)).isEqualTo(new ScannedCode.Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|||||||", "https://evil.example/", "https://x/t/short", "12345|a|b|c|d|e|f"})
    void whatIsNoneOfTheseIsUnknown(String other) {
        assertThat(ScannedCode.of(other)).isEqualTo(new ScannedCode.Unknown());
    }

    @Property(tries = 300)
    void noPayloadMakesAnException(@ForAll @StringLength(max = 4096) String payload) {
        assertThat(ScannedCode.of(payload)).isNotNull();
    }

    @Property(tries = 300)
    void norDoesACardWithAnythingInItsFields(@ForAll @StringLength(max = 60) String field) {
        assertThat(ScannedCode.of("001090000001|" + field + "|a|b|c|d|e")).isNotNull();
    }
}
