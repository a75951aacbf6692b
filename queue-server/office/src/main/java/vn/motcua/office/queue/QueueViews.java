package vn.motcua.office.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.queue.SnapshotHub.Rendered;
import vn.motcua.office.queue.StreamKey.Kind;

/** The views of every stream, made from the queue's state on the loop's thread and written on the hub's. */
public final class QueueViews implements SnapshotHub.Views {
    private static final long PATIENCE_SECONDS = 5;

    private static final ObjectWriter JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writer();

    private final CommandLoop loop;
    private final Supplier<OfficeDefinition> definition;
    private final UnaryOperator<String> officers;
    private volatile Waits waits = Waits.UNKNOWN;
    private final Function<String, Optional<ConsoleSnapshot.Lease>> leases;

    /** Makes a view at a version and time; called twice, to tell what changed from what merely grew older. */
    @FunctionalInterface
    private interface View {
        Object at(long version, Instant computedAt);
    }

    /**
     * Views of the queue behind this loop, with the names of this definition.
     *
     * @param officers what an officer is called, by sign-in name; asked on the loop's thread, so it must not wait
     */
    public QueueViews(CommandLoop loop, Supplier<OfficeDefinition> definition, UnaryOperator<String> officers) {
        this(loop, definition, officers, counter -> Optional.empty());
    }

    /**
     * The same with the browsers that work at the counters.
     *
     * @param leases who holds a counter; asked on the loop's thread, so it must not wait
     */
    public QueueViews(
            CommandLoop loop,
            Supplier<OfficeDefinition> definition,
            UnaryOperator<String> officers,
            Function<String, Optional<ConsoleSnapshot.Lease>> leases) {
        this.loop = loop;
        this.definition = definition;
        this.officers = officers;
        this.leases = leases;
    }

    /** From now on this is what people may expect. */
    public void waits(Waits foretold) {
        waits = foretold;
    }

    /** What people may expect, as it was last foretold. */
    public Waits waits() {
        return waits;
    }

    @Override
    public Set<StreamKey> standing() {
        OfficeDefinition office = definition.get();
        Set<StreamKey> standing = new HashSet<>();
        standing.add(new StreamKey(Kind.QUEUE, ""));
        office.boards().forEach(board -> standing.add(new StreamKey(Kind.BOARD, board.id())));
        office.counters().forEach(counter -> standing.add(new StreamKey(Kind.COUNTER, counter.id())));
        return standing;
    }

    @Override
    public Map<StreamKey, Rendered> render(Set<StreamKey> streams, long version) {
        Map<StreamKey, View> views = onLoop(state -> {
            Map<StreamKey, View> made = new HashMap<>();
            Instant now = loop.clock().instant();
            streams.forEach(key -> view(key, state, now).ifPresent(view -> made.put(key, view)));
            return made;
        });
        Instant now = loop.clock().instant();
        Map<StreamKey, Rendered> rendered = new HashMap<>();
        views.forEach((key, view) ->
                rendered.put(key, new Rendered(view.at(0, Instant.EPOCH), () -> bytes(view.at(version, now)))));
        return rendered;
    }

    /** One view, now; empty when there is no such stream. */
    public Optional<String> now(StreamKey key) {
        long version = System.currentTimeMillis();
        return onLoop(state -> view(key, state, loop.clock().instant()))
                .map(view -> write(view.at(version, loop.clock().instant())));
    }

    private Optional<View> view(StreamKey key, QueueState state, Instant now) {
        OfficeDefinition office = definition.get();
        return switch (key.kind()) {
            case QUEUE -> {
                var lines = HallViews.lines(state, office, waits);
                yield Optional.of((version, at) -> new vn.motcua.protocol.QueueSnapshot(version, at, lines));
            }
            case BOARD -> office.board(key.id()).map(board -> HallViews.board(state, office, board, waits)::at);
            case COUNTER -> office.counter(key.id()).map(counter -> HallViews.counter(state, counter, office)::at);
            case CONSOLE ->
                office.counter(key.id())
                        .map(counter -> ConsoleView.of(
                                state,
                                counter,
                                office,
                                now,
                                officers,
                                waits,
                                leases.apply(counter.id()).orElse(null))::at);
            case TICKET -> HallViews.ticket(state, office, key.id(), waits).map(view -> view::at);
        };
    }

    private <T> T onLoop(Function<QueueState, T> reader) {
        try {
            return loop.read(reader).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new QueueStore.StorageFault("the queue could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueueStore.StorageFault("the queue could not be read", e);
        }
    }

    private static String write(Object view) {
        return new String(bytes(view), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Object view) {
        try {
            return JSON.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a view must be writable: " + view.getClass().getSimpleName(), e);
        }
    }
}
