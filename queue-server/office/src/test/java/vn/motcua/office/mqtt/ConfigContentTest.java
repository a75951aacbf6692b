package vn.motcua.office.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.queue.Event.SeriesLeased;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.office.access.Device;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;
import vn.motcua.office.definition.ServiceDefinition;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.FeedbackSheet;

class ConfigContentTest {

    private static final Path OFFICES = Path.of("../../provisioning/offices");
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-22T15:00:00Z");
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T02:00:00Z");
    private static final Device KIOSK =
            new Device("kiosk-1", "kiosk", null, Device.State.ACTIVE, Instant.parse("2026-11-01T00:00:00Z"));

    private final OfficeDefinition office = OfficeDefinitionFile.load(OFFICES.resolve("phuong-binh-an.yaml"));
    private final ConfigContent content =
            new ConfigContent(office, office::usualPlan, "https://office.example", false, true);

    @ParameterizedTest
    @ValueSource(strings = {"phuong-binh-an.yaml", "office-a.yaml"})
    void aShippedOfficeFitsIntoAConfigurationWithTwiceTheUsualLeases(String file) {
        OfficeDefinition shipped = OfficeDefinitionFile.load(OFFICES.resolve(file));
        List<SeriesLeased> leases = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            for (ServiceDefinition service : shipped.services()) {
                for (int series = 0; series < 4; series++) {
                    leases.add(new SeriesLeased(
                            SUNDAY_NIGHT,
                            LocalDate.of(2026, 11, 22).plusDays(day),
                            service.letter().charAt(0),
                            900 + series,
                            new DeviceId("kiosk-1"),
                            "0123456789abcdef0123456789abcdef",
                            series > 0));
                }
            }
        }
        DeviceConfig config = new ConfigContent(shipped, shipped::usualPlan, "https://office.example", false, true)
                .of(1, KIOSK, leases, SUNDAY_NIGHT);
        byte[] written = Codec.write(config);
        assertThat(written.length).isLessThanOrEqualTo(Codec.MAX_CONFIG_BYTES);
        assertThat(Codec.read(DeviceConfig.class, written)).isEqualTo(config);
    }

    @Test
    void aClosedServiceSaysWhyAndWhenItOpens() {
        assertThat(content.of(1, KIOSK, List.of(), SUNDAY_NIGHT).services())
                .isNotEmpty()
                .allSatisfy(service -> {
                    assertThat(service.open()).isFalse();
                    assertThat(service.closedReason()).isNotNull();
                });
        assertThat(content.of(1, KIOSK, List.of(), MONDAY_MORNING).services()).anyMatch(DeviceConfig.Service::open);
    }

    @Test
    void withHoursIgnoredEverythingIsOpen() {
        assertThat(new ConfigContent(office, office::usualPlan, "https://office.example", true, false)
                        .of(1, KIOSK, List.of(), SUNDAY_NIGHT)
                        .services())
                .allSatisfy(service -> {
                    assertThat(service.open()).isTrue();
                    assertThat(service.closedReason()).isNull();
                });
    }

    @Test
    void aCounterUnitIsToldItsCounterAndWhatThatServes() {
        Device unit = new Device("counter-unit-1", "counter-unit", "1", Device.State.ACTIVE, Instant.EPOCH);
        DeviceConfig config = content.of(1, unit, List.of(), MONDAY_MORNING);
        assertThat(config.counter()).isEqualTo("1");
        assertThat(config.services().stream().map(DeviceConfig.Service::id))
                .containsExactlyInAnyOrderElementsOf(
                        office.counter("1").orElseThrow().services());
    }

    @Test
    void theKioskAsksWhatIsInForceOnThatDayAndHasADoorForIt() {
        DeviceConfig.Settings settings =
                content.of(1, KIOSK, List.of(), MONDAY_MORNING).settings();
        assertThat(settings.doors()).contains("survey");
        assertThat(settings.survey()).isNotNull().satisfies(sheet -> {
            assertThat(sheet.id()).isEqualTo("hai-long-5-muc");
            assertThat(sheet.questions().getFirst().levels()).hasSize(5);
        });
        Instant before = Instant.parse("2025-08-01T02:00:00Z");
        assertThat(content.of(1, KIOSK, List.of(), before).settings().survey())
                .isNotNull()
                .satisfies(sheet -> assertThat(sheet.id()).isEqualTo("thai-do-3-muc"));
    }

    @Test
    void theKioskHasADoorForDossiersWhereARegistryCanBeAsked() {
        assertThat(content.of(1, KIOSK, List.of(), MONDAY_MORNING).settings().doors())
                .contains("dossier");
        ConfigContent without = new ConfigContent(office, office::usualPlan, "https://office.example", false, false);
        assertThat(without.of(1, KIOSK, List.of(), MONDAY_MORNING).settings().doors())
                .doesNotContain("dossier");
    }

    @Test
    void theKioskKnowsWhatCanBeBookedAndACounterUnitDoesNot() {
        DeviceConfig.Settings settings =
                content.of(1, KIOSK, List.of(), MONDAY_MORNING).settings();
        assertThat(settings.doors()).contains("appointment");
        assertThat(settings.appointments()).isNotNull().satisfies(appointments -> {
            assertThat(appointments.services()).contains("chung-thuc");
            assertThat(appointments.linkBase()).endsWith("/a/");
        });
        Device unit = new Device("counter-unit-1", "counter-unit", "1", Device.State.ACTIVE, Instant.EPOCH);
        assertThat(content.of(1, unit, List.of(), MONDAY_MORNING).settings().appointments())
                .isNull();
    }

    @Test
    void theKioskKnowsWhatMayBeWrittenAndWhereComplaintsGo() {
        DeviceConfig.Settings settings =
                content.of(1, KIOSK, List.of(), MONDAY_MORNING).settings();
        assertThat(settings.doors()).contains("feedback");
        assertThat(settings.feedback()).isNotNull().satisfies(sheet -> {
            assertThat(sheet.about()).isNotEmpty();
            assertThat(sheet.elsewhere())
                    .extracting(FeedbackSheet.Elsewhere::id)
                    .contains("complaint", "denunciation");
        });
    }

    @Test
    void aTicketsLinkPointsToTheOffice() {
        DeviceConfig.Settings settings =
                content.of(1, KIOSK, List.of(), MONDAY_MORNING).settings();
        assertThat(settings.ticketLinkBase()).endsWith("/t/");
        assertThat(settings.priorityRule()).isEqualTo(office.policy().rule());
    }
}
