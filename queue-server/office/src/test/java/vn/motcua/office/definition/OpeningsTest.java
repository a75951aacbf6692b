package vn.motcua.office.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.protocol.Text;

/** The small office: open on Mondays with a long noon and on Saturday mornings; the second service on Mondays only. */
class OpeningsTest {
    @TempDir
    Path folder;

    private OfficeDefinition office;

    @BeforeEach
    void load() throws IOException {
        office = SmallOffice.loadedFrom(folder);
    }

    @Test
    void anOpeningBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
        Openings openings = office.openings(office::usualPlan);
        assertThat(openings.officeOpenAt(at("2026-11-23T07:29:59"))).isFalse();
        assertThat(openings.officeOpenAt(at("2026-11-23T07:30"))).isTrue();
        assertThat(openings.officeOpenAt(at("2026-11-23T11:30"))).isFalse();
        assertThat(openings.officeOpenAt(at("2026-11-23T16:59:59"))).isTrue();
        assertThat(openings.officeOpenAt(at("2026-11-23T17:00"))).isFalse();
    }

    @Test
    void aServiceIsOpenWhileSomeCounterMeansToServeIt() {
        Openings openings = office.openings(office::usualPlan);
        assertThat(openings.serviceOpenAt("ho-tich", at("2026-11-28T08:00"))).isTrue();
        assertThat(openings.serviceOpenAt("chung-thuc", at("2026-11-28T08:00"))).isFalse();
        assertThat(openings.serviceOpenAt("ho-tich", at("2026-11-23T12:00"))).isFalse();
        assertThat(openings.serviceOpenAt("khong-co", at("2026-11-23T08:00"))).isFalse();
    }

    @Test
    void theNextOpeningIsNowWhileOpen() {
        assertThat(office.openings(office::usualPlan).nextServiceOpening("ho-tich", at("2026-11-23T08:00:07")))
                .hasValue(at("2026-11-23T08:00:07"));
    }

    @Test
    void theNextOpeningPassesNoonNightAndClosedDays() {
        Openings openings = office.openings(office::usualPlan);
        assertThat(openings.nextServiceOpening("ho-tich", at("2026-11-23T11:45")))
                .hasValue(at("2026-11-23T13:30"));
        assertThat(openings.nextServiceOpening("ho-tich", at("2026-11-23T17:00")))
                .hasValue(at("2026-11-28T07:30"));
        assertThat(openings.nextServiceOpening("chung-thuc", at("2026-11-23T17:00")))
                .hasValue(at("2026-11-30T07:30"));
        assertThat(openings.nextOfficeOpening(at("2026-11-29T10:00"))).hasValue(at("2026-11-30T07:30"));
    }

    @Test
    void aServiceThatIsNeverPlannedHasNoNextOpening() {
        assertThat(office.openings(office::usualPlan).nextServiceOpening("khong-co", at("2026-11-23T08:00")))
                .isEmpty();
    }

    @Test
    void aHolidayClosesTheWholeDay() throws IOException {
        Path file = SmallOffice.writtenTo(
                folder,
                SmallOffice.DEFINITION.replace("2026-09-02", "2026-11-23"),
                SmallOffice.BRAND,
                SmallOffice.LOGO);
        Openings openings = usual(OfficeDefinitionFile.load(file));
        assertThat(openings.officeOpenAt(at("2026-11-23T08:00"))).isFalse();
        assertThat(openings.closure("ho-tich", at("2026-11-23T08:00")))
                .get()
                .extracting(Closure::words)
                .isEqualTo(new Text(
                        "Nghỉ lễ: Quốc khánh · Mở lại: thứ Bảy, 07:30",
                        "Public holiday: National Day · Opens Sat, 07:30"));
    }

    @Test
    void aDayOffThatIsWorkedHasTheHoursAndThePlanOfItsWeekday() throws IOException {
        Path file = SmallOffice.writtenTo(
                folder,
                SmallOffice.DEFINITION.replace(
                        "fields:\n  -", "makeUpDays:\n  - {date: 2026-11-29, as: mon}\nfields:\n  -"),
                SmallOffice.BRAND,
                SmallOffice.LOGO);
        OfficeDefinition definition = OfficeDefinitionFile.load(file);
        assertThat(office.openings(office::usualPlan).officeOpenAt(at("2026-11-29T14:00")))
                .isFalse();
        assertThat(usual(definition).officeOpenAt(at("2026-11-29T14:00"))).isTrue();
        assertThat(usual(definition).serviceOpenAt("chung-thuc", at("2026-11-29T14:00")))
                .isTrue();
        LocalDate friday = LocalDate.parse("2026-11-27");
        assertThat(office.afterWorkingDays(friday, 1)).isEqualTo("2026-11-30");
        assertThat(definition.afterWorkingDays(friday, 1)).isEqualTo("2026-11-29");
    }

    @Test
    void aClosureSaysWhyAndWhenAsPeopleSayIt() {
        Openings openings = office.openings(office::usualPlan);
        assertThat(openings.closure("ho-tich", at("2026-11-23T08:00"))).isEmpty();
        assertThat(openings.closure("ho-tich", at("2026-11-23T12:00")))
                .hasValueSatisfying(closure -> assertThat(closure.words())
                        .isEqualTo(
                                new Text("Ngoài giờ làm việc · Mở lại: 13:30", "Outside opening hours · Opens 13:30")));
        assertThat(openings.closure("chung-thuc", at("2026-11-28T08:00")))
                .hasValueSatisfying(closure -> assertThat(closure.words())
                        .isEqualTo(new Text(
                                "Hôm nay không tiếp nhận · Mở lại: thứ Hai, 07:30",
                                "Not served today · Opens Mon, 07:30")));
    }

    private static Openings usual(OfficeDefinition office) {
        return office.openings(office::usualPlan);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    }
}
