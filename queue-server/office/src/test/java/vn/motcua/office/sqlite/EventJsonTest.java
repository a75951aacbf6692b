package vn.motcua.office.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.domain.ticket.PersonalRef;

/** What was written to a log once can be read for ever: golden files hold each event of each version. */
class EventJsonTest {
    static java.util.List<Event> samples() {
        return EventSamples.all();
    }

    private static String golden(String type) throws IOException {
        String name = "/golden/event/" + type + "-v1.json";
        try (InputStream file = EventJsonTest.class.getResourceAsStream(name)) {
            assertThat(file).as("the golden file %s", name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aGoldenFileReadsAsTheEventItHolds(Event event) throws IOException {
        String type = EventJson.type(event);
        assertThat(EventJson.read(type, 1, golden(type))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEventIsWrittenAsItsGoldenFile(Event event) throws IOException {
        assertThat(EventJson.write(event)).isEqualTo(golden(EventJson.type(event)));
    }

    @Test
    void aDayThatClosedAfterCallsKeepsTheirSequence() throws IOException {
        Event.DayClosed closed = new Event.DayClosed(
                java.time.Instant.ofEpochMilli(1_795_395_723_456L),
                java.time.LocalDate.of(2026, 11, 23),
                20_780_000_042L);
        assertThat(EventJson.read("DayClosed", 1, golden("DayClosed-with-calls")))
                .isEqualTo(closed);
        assertThat(EventJson.write(closed)).isEqualTo(golden("DayClosed-with-calls"));
    }

    @Test
    void aTicketKeepsWhatItsPersonWasToldOfTheWait() throws IOException {
        Event.TicketIssued bare = EventSamples.all().stream()
                .filter(Event.TicketIssued.class::isInstance)
                .map(Event.TicketIssued.class::cast)
                .findFirst()
                .orElseThrow();
        Event.TicketIssued told = new Event.TicketIssued(
                bare.at(),
                bare.ticket(),
                bare.number(),
                bare.seriesDay(),
                bare.service(),
                bare.queueClass(),
                bare.arrival(),
                bare.arrivalError(),
                bare.slot(),
                bare.device(),
                bare.linkToken(),
                new Announcement(20, 35, 45));
        assertThat(EventJson.write(told)).isEqualTo(golden("TicketIssued-announced"));
        assertThat(EventJson.read("TicketIssued", 1, golden("TicketIssued-announced")))
                .isEqualTo(told);
    }

    @Test
    void aDossierKeepsItsResultAndWhereThePersonalPartOfAPaperIs() throws IOException {
        Event.DossierRecorded bare = EventSamples.all().stream()
                .filter(Event.DossierRecorded.class::isInstance)
                .map(Event.DossierRecorded.class::cast)
                .findFirst()
                .orElseThrow();
        Event.DossierRecorded told = new Event.DossierRecorded(
                bare.at(),
                bare.ticket(),
                bare.counter(),
                bare.officer(),
                bare.startedAt(),
                new Dossier(
                        bare.dossier().code(),
                        bare.dossier().procedure(),
                        bare.dossier().filing(),
                        java.util.List.of(new Dossier.Paper(
                                Dossier.Paper.OTHER,
                                Dossier.Use.DIGITISED,
                                "KQ.G15.000001",
                                new PersonalRef("Zm9vYmFyYmF6cXV4MTIzNA"))),
                        Dossier.Result.ACCEPTED));
        assertThat(EventJson.write(told)).isEqualTo(golden("DossierRecorded-result"));
        assertThat(EventJson.read("DossierRecorded", 1, golden("DossierRecorded-result")))
                .isEqualTo(told);
    }

    @Test
    void everyTypeOfEventHasASample() {
        assertThat(EventSamples.all().stream().map(EventJson::type))
                .containsExactlyInAnyOrderElementsOf(EventJson.types().keySet());
    }

    @Test
    void anEventOfANewerReleaseIsRefused() {
        assertThatThrownBy(() -> EventJson.read("TicketCalled", 2, "{}")).hasMessageContaining("version 2");
        assertThatThrownBy(() -> EventJson.read("TicketTeleported", 1, "{}")).hasMessageContaining("TicketTeleported");
    }
}
