package vn.motcua.office.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.office.OfficeRulesOf;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;
import vn.motcua.office.queue.SnapshotHub.Rendered;
import vn.motcua.office.sqlite.SqliteQueueStore;

class QueueViewsTest {
    private static final OfficeDefinition OFFICE =
            OfficeDefinitionFile.load(Path.of("../../provisioning/offices/phuong-binh-an.yaml"));
    private static final CounterId ONE = new CounterId("1");

    /** The hub sends again what is not equal: a view that never equals itself would go out for every event. */
    @Test
    void aViewOfAQueueThatDidNotChangeIsEqualAndAnotherIsNot(@TempDir Path home) throws Exception {
        SimulatedClock clock = new SimulatedClock();
        clock.set(Instant.parse("2026-11-23T01:00:00Z"), 0);
        try (SqliteQueueStore store = SqliteQueueStore.open(home.resolve("office.db"));
                CommandLoop loop = new CommandLoop(() -> OfficeRulesOf.definition(OFFICE), store, clock, List.of())) {
            give(loop, new Command.OpenCounter(ONE, null));
            give(loop, issue("token-1"));
            give(loop, issue("token-2"));
            give(loop, new Command.CallNext(ONE, null, null));
            QueueViews views = new QueueViews(loop, () -> OFFICE, name -> name);
            Set<StreamKey> streams = new HashSet<>(views.standing());
            streams.add(new StreamKey(StreamKey.Kind.CONSOLE, "1"));
            streams.add(new StreamKey(StreamKey.Kind.TICKET, "token-2"));

            Map<StreamKey, Rendered> first = views.render(streams, 1);
            Map<StreamKey, Rendered> second = views.render(streams, 2);
            assertThat(first.keySet()).isEqualTo(streams);
            first.forEach((key, view) -> {
                Rendered again = of(second, key);
                assertThat(again.essence()).as(key.toString()).isEqualTo(view.essence());
                assertThat(new String(again.json().get(), StandardCharsets.UTF_8))
                        .contains("\"version\":2");
            });

            give(loop, issue("token-3"));
            StreamKey board = new StreamKey(StreamKey.Kind.BOARD, "hall");
            assertThat(of(views.render(streams, 3), board).essence())
                    .isNotEqualTo(of(first, board).essence());
        }
    }

    private static Rendered of(Map<StreamKey, Rendered> views, StreamKey key) {
        return Objects.requireNonNull(views.get(key));
    }

    private static Command issue(String token) {
        return new Command.IssueTicket(
                new TicketId(UUID.randomUUID()), token, new ServiceId("ho-tich"), QueueClass.ORDINARY, null);
    }

    private static void give(CommandLoop loop, Command command) throws Exception {
        loop.submit(new Request(command, null, (state, decision, now) -> new Reply(200, "")))
                .get(60, TimeUnit.SECONDS);
    }
}
