package vn.motcua.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.office.registry.DossierRegistry.Answer;
import vn.motcua.office.registry.SampleRegistry.Behaviour;

class HttpDossierRegistryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String CODE = "H26.14-261118-0007";

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final InstantSource clock = () -> now;
    private SampleRegistry server;
    private HttpDossierRegistry registry;

    @BeforeEach
    void start() throws IOException {
        server = new SampleRegistry(0, TODAY);
        registry = new HttpDossierRegistry(server.address(), null, clock);
    }

    @AfterEach
    void stop() {
        registry.close();
        server.close();
    }

    @Test
    void whatIsKnownComesWithoutItsOwner() {
        Answer answer = registry.status(CODE);
        assertThat(answer).isInstanceOf(Answer.Known.class);
        DossierStatus status = ((Answer.Known) answer).status();
        assertThat(status.state()).isEqualTo(DossierStatus.State.READY);
        assertThat(status.timing(TODAY)).contains("early");
        assertThat(status.toString()).doesNotContain("Nguyễn", "001090000001");
        assertThat(registry.status("H26.14-261118-9999")).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void anErrorGarbageSilenceAndSlownessAreNotReachableNow() {
        for (Behaviour behaviour : Behaviour.values()) {
            if (behaviour != Behaviour.WELL) {
                server.behave(behaviour);
                try (HttpDossierRegistry fresh = new HttpDossierRegistry(server.address(), null, clock)) {
                    assertThat(fresh.status(CODE)).as(behaviour.name()).isInstanceOf(Answer.NotReachable.class);
                }
            }
        }
    }

    @Test
    void afterThreeFailuresItIsLeftAloneAndTriedAgainLater() {
        server.behave(Behaviour.ERROR);
        for (int i = 0; i < HttpDossierRegistry.TRIES; i++) {
            assertThat(registry.status(CODE)).isEqualTo(new Answer.NotReachable("status 500"));
        }
        server.behave(Behaviour.WELL);
        assertThat(registry.status(CODE))
                .isInstanceOf(Answer.NotReachable.class)
                .isNotEqualTo(new Answer.NotReachable("status 500"));
        now = now.plus(HttpDossierRegistry.REST);
        assertThat(registry.status(CODE)).isInstanceOf(Answer.Known.class);
        assertThat(registry.status(CODE)).isInstanceOf(Answer.Known.class);
    }
}
