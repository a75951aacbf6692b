package vn.motcua.office.personal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.PersonalRow;
import vn.motcua.office.queue.PersonalStore;
import vn.motcua.office.queue.PersonalUse;
import vn.motcua.office.queue.PersonalUse.What;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;

/**
 * Personal data: handed in under a random name, sealed, read by those entitled, each use written down without its content,
 * erased on demand and when its time is over. Events and messages carry the name only. Contents are opened and compared
 * beside the loop's thread: what is kept, read or made completes on a thread of its own.
 *
 * <p>Bounds: those of {@link Room}, then {@link Outcome#FULL}; the log of uses is kept for two years.
 */
public final class PersonalData implements AutoCloseable {
    /** Who hands something in without signing in. */
    public static final String CITIZEN = "citizen";

    private static final Logger LOG = System.getLogger(PersonalData.class.getName());
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);
    private static final Duration USES_KEPT = Duration.ofDays(731);
    private static final int PER_SWEEP = 500;
    private static final int PER_TURN = 50;
    private static final int LISTED = 200;
    private static final String OFFICE = "office";
    private static final long START_SECONDS = 60;
    private static final Executor OFF_LOOP = Thread::startVirtualThread;

    private final CommandLoop loop;
    private final PersonalKey key;
    private final Purposes purposes;
    private final ErasureJournal journal;
    private final Room room = new Room();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("personal-data").daemon(true).factory());

    /** What became of something handed in. */
    public enum Outcome {
        /** It is kept now. */
        KEPT,
        /** It was kept before, with the same content. */
        KNOWN,
        /** The name is taken by something else. */
        TAKEN,
        /** It was handed in before, and has been erased since. */
        ERASED,
        /** No more is kept. */
        FULL
    }

    /** What became of something handed in, and until when it is kept. */
    public record Kept(Outcome outcome, Instant expiresAt) {}

    /**
     * What somebody gets to read.
     *
     * @param purpose what it is kept for
     * @param content absent when the asker is not entitled, or the key does not fit
     * @param entitled whether the asker may read it
     */
    public record Read(Purpose purpose, @Nullable String content, boolean entitled, Instant expiresAt) {}

    /**
     * Personal data over this loop's store.
     *
     * @param home where key, purposes and journal lie
     * @param journal hears of the loop's commits
     */
    public PersonalData(Path home, CommandLoop loop, ErasureJournal journal) {
        this.loop = loop;
        this.journal = journal;
        key = PersonalKey.ofHome(home);
        purposes = Purposes.ofHome(home);
    }

    /**
     * Erases again what a restored database holds once more, then what has expired, and goes on doing the latter.
     *
     * @return why kept data cannot be read, empty when it can
     */
    public Optional<String> start() {
        Instant horizon = loop.clock().instant().minus(purposes.longest());
        List<PersonalRef> told = await(loop.personal(store -> store.erasedSince(horizon)));
        journal.add(ErasureJournal.at(told, loop.clock().instant()));
        Set<PersonalRef> back = await(loop.personal(store -> journal.all().stream()
                .filter(ref -> store.find(ref).isPresent())
                .collect(Collectors.toSet())));
        if (!back.isEmpty()) {
            await(erase(back));
            LOG.log(
                    Level.INFO,
                    "{0} erased entries of personal data had come back and were erased again.",
                    back.size());
        }
        journal.trim(horizon);
        sweep();
        sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_EVERY.toSeconds(), SWEEP_EVERY.toSeconds(), TimeUnit.SECONDS);
        boolean foreign = await(loop.personal(
                store -> store.any().filter(row -> !key.fits(row.ciphertext())).isPresent()));
        return foreign
                ? Optional.of(
                        "personal.key is not the one with which the personal data was sealed: put the right one back.")
                : Optional.empty();
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(START_SECONDS, TimeUnit.SECONDS).join();
    }

    /** A purpose by its name. */
    public Optional<Purpose> purpose(String name) {
        return purposes.of(name);
    }

    /** The name for what comes under one idempotency key. */
    public PersonalRef name(String scope) {
        return key.name(scope);
    }

    /** @param before what the name stands for already */
    private record Put(Kept kept, Optional<PersonalRow> before) {}

    /** Keeps something; the same twice is kept once. */
    public CompletableFuture<Kept> keep(String who, PersonalRef ref, Purpose purpose, String content) {
        byte[] sealed = key.seal(ref, purpose.name(), content);
        return loop.personal(store -> put(store, who, ref, purpose, sealed))
                .thenApplyAsync(
                        put -> {
                            boolean known = put.before()
                                    .filter(row -> row.purpose().equals(purpose.name()))
                                    .flatMap(this::opened)
                                    .filter(content::equals)
                                    .isPresent();
                            return known ? new Kept(Outcome.KNOWN, put.kept().expiresAt()) : put.kept();
                        },
                        OFF_LOOP);
    }

    private Put put(PersonalStore store, String who, PersonalRef ref, Purpose purpose, byte[] sealed) {
        Instant now = loop.clock().instant();
        Optional<PersonalRow> before = store.find(ref);
        if (before.isPresent()) {
            return new Put(new Kept(Outcome.TAKEN, before.get().expiresAt()), before);
        }
        if (journal.holds(ref)) {
            return new Put(new Kept(Outcome.ERASED, now), before);
        }
        if (!room.takes(store, who, purpose.name())) {
            return new Put(new Kept(Outcome.FULL, now), before);
        }
        PersonalRow row = new PersonalRow(ref, purpose.name(), sealed, now.plus(purpose.kept()));
        store.keep(row);
        store.note(new PersonalUse(now, who, What.KEPT, purpose.name(), ref));
        room.taken(store, purpose.name());
        return new Put(new Kept(Outcome.KEPT, row.expiresAt()), before);
    }

    private Optional<String> opened(PersonalRow row) {
        return key.open(row.ref(), row.purpose(), row.ciphertext());
    }

    private record Found(PersonalRow row, Purpose purpose, boolean entitled) {}

    /** Reads something for somebody; that it was read is on the disk before it is handed out. */
    public CompletableFuture<Optional<Read>> read(String who, PersonalRef ref, Predicate<Purpose> entitled) {
        return loop.personal(store -> store.find(ref)
                        .flatMap(row -> purposes.of(row.purpose()).map(purpose -> {
                            boolean may = entitled.test(purpose);
                            if (may) {
                                store.note(
                                        new PersonalUse(loop.clock().instant(), who, What.READ, purpose.name(), ref));
                            }
                            return new Found(row, purpose, may);
                        })))
                .thenApplyAsync(found -> found.map(one -> read(who, one)), OFF_LOOP);
    }

    private Read read(String who, Found found) {
        PersonalRow row = found.row();
        if (!found.entitled()) {
            return new Read(found.purpose(), null, false, row.expiresAt());
        }
        LOG.log(Level.INFO, "{0} read personal data {1} ({2}).", who, row.ref(), row.purpose());
        return new Read(found.purpose(), opened(row).orElse(null), true, row.expiresAt());
    }

    /**
     * What the office itself wrote for a person or for everybody, kept for a purpose: no person's data is read, so no use
     * is written down. Empty when it was erased.
     */
    public CompletableFuture<Optional<String>> made(PersonalRef ref, String purpose) {
        return made(Set.of(ref), purpose).thenApply(texts -> Optional.ofNullable(texts.get(ref)));
    }

    /** As {@link #made(PersonalRef, String)}, of several in one turn of the loop; what was erased is missing. */
    public CompletableFuture<Map<PersonalRef, String>> made(Collection<PersonalRef> refs, String purpose) {
        return loop.personal(store -> found(store, refs, purpose).toList()).thenApplyAsync(this::texts, OFF_LOOP);
    }

    /**
     * Those of {@code others} that hold the same as {@code ref}, both in the form that {@code plain} gives them. Compared
     * in memory, {@value #PER_TURN} in a turn of the loop: nobody is told what it is, so no use is written down.
     */
    public CompletableFuture<List<PersonalRef>> same(
            PersonalRef ref, Collection<PersonalRef> others, String purpose, UnaryOperator<String> plain) {
        List<PersonalRef> all = Stream.concat(Stream.of(ref), others.stream()).toList();
        return inTurns(all, (store, part) -> found(store, part, purpose).toList())
                .thenApplyAsync(this::texts, OFF_LOOP)
                .thenApply(texts -> {
                    String own = texts.get(ref);
                    return own == null
                            ? List.of()
                            : others.stream()
                                    .filter(other -> texts.containsKey(other)
                                            && plain.apply(own).equals(plain.apply(texts.get(other))))
                                    .toList();
                });
    }

    private static Stream<PersonalRow> found(PersonalStore store, Collection<PersonalRef> refs, String purpose) {
        return refs.stream()
                .flatMap(ref -> store.find(ref).stream())
                .filter(row -> row.purpose().equals(purpose));
    }

    private CompletableFuture<List<PersonalRow>> inTurns(
            List<PersonalRef> asked, BiFunction<PersonalStore, List<PersonalRef>, List<PersonalRow>> read) {
        List<PersonalRow> all = new ArrayList<>();
        CompletableFuture<Void> parts = CompletableFuture.completedFuture(null);
        for (int from = 0; from < asked.size(); from += PER_TURN) {
            List<PersonalRef> part = asked.subList(from, Math.min(from + PER_TURN, asked.size()));
            parts = parts.thenCompose(
                    before -> loop.personal(store -> read.apply(store, part)).thenAccept(all::addAll));
        }
        return parts.thenApply(done -> all);
    }

    /**
     * Reads several of one purpose for somebody entitled to them, {@value #PER_TURN} in a turn of the loop; each reading
     * is on the disk before any is handed out. What was erased, or has not come yet, is missing.
     */
    public CompletableFuture<Map<PersonalRef, String>> readTogether(
            String who, Collection<PersonalRef> refs, String purpose) {
        Instant now = loop.clock().instant();
        return inTurns(List.copyOf(refs), (store, part) -> {
                    List<PersonalRow> rows = found(store, part, purpose).toList();
                    rows.forEach(row -> store.note(new PersonalUse(now, who, What.READ, purpose, row.ref())));
                    return rows;
                })
                .thenApplyAsync(
                        read -> {
                            LOG.log(
                                    Level.INFO,
                                    "{0} read {1} entries of personal data ({2}).",
                                    who,
                                    read.size(),
                                    purpose);
                            return texts(read);
                        },
                        OFF_LOOP);
    }

    private Map<PersonalRef, String> texts(List<PersonalRow> rows) {
        Map<PersonalRef, String> texts = new HashMap<>();
        rows.forEach(row -> opened(row).ifPresent(text -> texts.put(row.ref(), text)));
        return texts;
    }

    /** Whether something is kept for a purpose. */
    public CompletableFuture<Boolean> kept(PersonalRef ref, String purpose) {
        return loop.personal(store ->
                store.find(ref).filter(row -> row.purpose().equals(purpose)).isPresent());
    }

    /** Erases something for somebody entitled; empty when it is not kept, false when the asker is not entitled. */
    public CompletableFuture<Optional<Boolean>> erase(String who, PersonalRef ref, Predicate<Purpose> entitled) {
        return loop.personal(store -> store.find(ref).map(row -> {
                    boolean may = purposes.of(row.purpose()).filter(entitled).isPresent();
                    if (may) {
                        store.note(new PersonalUse(loop.clock().instant(), who, What.ERASED, row.purpose(), ref));
                    }
                    return may;
                }))
                .thenCompose(found -> found.orElse(false)
                        ? erase(Set.of(ref)).thenApply(done -> found)
                        : CompletableFuture.completedFuture(found));
    }

    private CompletableFuture<Reply> erase(Set<PersonalRef> refs) {
        return loop.submit(
                new Request(new Command.ErasePersonalData(refs), null, (state, decision, now) -> new Reply(204, "")));
    }

    /** The newest lines of the log of uses. */
    public CompletableFuture<List<PersonalUse>> uses() {
        return loop.personal(store -> store.uses(LISTED));
    }

    /** Erases what has expired. */
    void sweep() {
        try {
            int expired;
            do {
                List<PersonalRow> rows = await(loop.personal(store -> {
                    Instant now = loop.clock().instant();
                    List<PersonalRow> over = store.expired(now, PER_SWEEP);
                    over.forEach(
                            row -> store.note(new PersonalUse(now, OFFICE, What.EXPIRED, row.purpose(), row.ref())));
                    store.forgetUses(now.minus(USES_KEPT), PER_SWEEP);
                    room.countAnew();
                    return over;
                }));
                expired = rows.size();
                if (expired > 0) {
                    await(erase(rows.stream().map(PersonalRow::ref).collect(Collectors.toSet())));
                }
            } while (expired == PER_SWEEP);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Personal data whose time is over could not be erased; it is tried again.", e);
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }
}
