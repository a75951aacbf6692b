package vn.motcua.office.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.motcua.protocol.guide.Procedure;

/** The definitions that the project ships are whole and say what the pages and kiosks rely on. */
class ShippedOfficesTest {
    private static final Path OFFICES = Path.of("../../provisioning/offices");

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private final OfficeDefinition binhAn = OfficeDefinitionFile.load(OFFICES.resolve("phuong-binh-an.yaml"));
    private final OfficeDefinition officeA = OfficeDefinitionFile.load(OFFICES.resolve("office-a.yaml"));

    @Test
    void binhAnHasEightTilesAndSixCountersAndEveryPurposeAtTheKiosk() {
        assertThat(binhAn.services()).allMatch(ServiceDefinition::onKiosk);
        assertThat(binhAn.services().stream()
                        .map(service -> service.group().orElse(service.id()))
                        .distinct())
                .hasSize(8);
        assertThat(binhAn.services().stream()
                        .filter(service -> service.group().isEmpty())
                        .map(ServiceDefinition::purpose))
                .as("one tap")
                .contains(Purpose.SUBMIT, Purpose.COLLECT);
        assertThat(binhAn.counters()).extracting(CounterDefinition::id).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(binhAn.services()).extracting(ServiceDefinition::purpose).contains(Purpose.values());
    }

    @Test
    void binhAnTakesInAtLeastTwentyFiveRealProcedures() {
        assertThat(binhAn.proceduresOn(MONDAY)).hasSizeGreaterThanOrEqualTo(25);
        assertThat(binhAn.proceduresOn(LocalDate.parse("2025-06-30"))).isEmpty();
        assertThat(binhAn.proceduresOn(MONDAY))
                .extracting(Procedure::code)
                .contains("1.001193", "2.000815", "1.004222", "1.001612");
    }

    @Test
    void theTargetOfADayIsTheOneInForceThen() {
        LocalDate monday = LocalDate.parse("2026-11-23");
        assertThat(binhAn.targetOn(LocalDate.parse("2021-12-31"))).isEmpty();
        assertThat(binhAn.targetOf("ho-tich", LocalDate.parse("2025-12-31"))).hasValue(Duration.ofMinutes(30));
        assertThat(binhAn.targetOf("ho-tich", monday)).hasValue(Duration.ofMinutes(15));
        assertThat(binhAn.targetOf("tra-ket-qua", monday)).hasValue(Duration.ofMinutes(10));
    }

    @Test
    void theRuleOnTheKioskComesFromThePolicy() {
        assertThat(binhAn.policy()).isEqualTo(new PolicyDefinition.Aging(2, 2.0, Duration.ofMinutes(15)));
        assertThat(binhAn.policy().rule().vi()).isEqualTo("Quy tắc gọi: tối đa 2 số ưu tiên, rồi đến 1 số thường.");
    }

    @Test
    void theBrandBringsItsLogoAndColoursForBothGrounds() {
        assertThat(binhAn.brand().logoSvg()).get().asString().startsWith("<svg");
        assertThat(binhAn.brand().colors()).containsEntry("--brand", "#9E1B22");
        assertThat(binhAn.brand().darkColors()).containsEntry("--brand", "#E4727A");
    }

    @Test
    void officeAHasTheCountersAndSkillsOfItsLog() {
        assertThat(officeA.counters())
                .extracting(counter -> counter.id() + String.join("", counter.services()))
                .containsExactly("1a", "2ab", "3bv", "4bc", "5bcv", "6cv", "7abc", "8abcv");
        assertThat(officeA.services()).extracting(ServiceDefinition::letter).containsExactly("A", "B", "C", "V");
        assertThat(officeA.policy()).isEqualTo(new PolicyDefinition.Strict());
    }
}
