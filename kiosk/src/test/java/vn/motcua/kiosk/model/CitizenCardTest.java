package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Made-up cards only. */
class CitizenCardTest {
    private static final String FULL =
            "001090000001|012345678|Nguyễn Văn Mẫu|01011990|Nam|Thôn Mẫu, Xã Mẫu, Hà Nội|25042021";

    private static CitizenCard read(String text) {
        return CitizenCard.read(text).orElseThrow();
    }

    @Example
    void allSevenFieldsAreRead() {
        assertThat(read(FULL))
                .isEqualTo(new CitizenCard(
                        "001090000001",
                        "012345678",
                        "Nguyễn Văn Mẫu",
                        LocalDate.parse("1990-01-01"),
                        "Nam",
                        "Thôn Mẫu, Xã Mẫu, Hà Nội",
                        LocalDate.parse("2021-04-25")));
        assertThat(read(FULL).toString()).isEqualTo("CitizenCard[]");
    }

    @Example
    void theOldNumberMayBeEmptyOrMissingAndMoreFieldsMayFollow() {
        String rest = "Trần Thị Thử|15/08/2002|Nữ|Số 1 Đường Thử|31122021";
        for (String text : new String[] {
            "079302000002||" + rest,
            " 079302000002 | " + rest + "\r",
            "079302000002|" + rest + "|31122041",
            "079302000002||" + rest + "|31122041|x"
        }) {
            assertThat(read(text))
                    .as(text)
                    .isEqualTo(new CitizenCard(
                            "079302000002",
                            null,
                            "Trần Thị Thử",
                            LocalDate.parse("2002-08-15"),
                            "Nữ",
                            "Số 1 Đường Thử",
                            LocalDate.parse("2021-12-31")));
        }
    }

    @Example
    void anOldNumberMayHaveLostItsZeroAndAMarkOfByteOrderMayComeBefore() {
        CitizenCard card = read(FULL.replace("|012345678|", "|12345678|"));
        assertThat(card.oldNumber()).isEqualTo("12345678");
        assertThat(card.name()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(ScannedCode.of("\uFEFF" + FULL))
                .isInstanceOfSatisfying(
                        ScannedCode.IdentityCard.class,
                        scanned -> assertThat(scanned.says()).isEqualTo(read(FULL)));
    }

    @Example
    void separateAccentsBecomeWholeLettersAndADayThatIsNoneIsLeftOut() {
        assertThat(read(Normalizer.normalize(FULL, Normalizer.Form.NFD))).isEqualTo(read(FULL));
        assertThat(read(FULL.replace("01011990", "30021990")).born()).isNull();
        assertThat(read(FULL.replace("25042021", "soon")).issued()).isNull();
    }

    @Example
    void whatIsNoCardOrNamesNobodyIsNotRead() {
        assertThat(CitizenCard.read("")).isEmpty();
        assertThat(CitizenCard.read("12345|a|b|c|d|e|f")).isEmpty();
        assertThat(CitizenCard.read("001090000001|||||||")).isEmpty();
        assertThat(CitizenCard.read("https://vneid.example/opaque")).isEmpty();
    }

    @Property(tries = 200)
    void nothingMakesReadingFail(
            @ForAll @StringLength(max = 80) String one, @ForAll @StringLength(max = 80) String two) {
        assertThat(CitizenCard.read("001090000001|" + one + "|" + two + "|x||y"))
                .isNotNull();
        assertThat(CitizenCard.read(one)).isNotNull();
    }
}
