package vn.motcua.kiosk.outbox;

import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.EventReading;
import vn.motcua.protocol.MalformedMessage;
import vn.motcua.protocol.SurveyAnswered;

/**
 * Answers to the survey as they stand, one a ticket: also what was tapped and is not told yet, so that neither a restart nor
 * midnight nor the next citizen loses it. What the outbox does not hold is told at the next start. An answer stays for
 * {@link Outbox#KEPT}.
 */
public final class AnswerBook {
    private static final System.Logger LOG = System.getLogger(AnswerBook.class.getName());

    private final KioskStore store;
    private final Outbox outbox;
    private final DeviceClock clock;

    /** The book in {@code store}; what is told goes through {@code outbox}. */
    public AnswerBook(KioskStore store, Outbox outbox, DeviceClock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * An answer in the book.
     *
     * @param answer as it stands
     * @param day on which it was begun
     * @param told whether the outbox has it as it stands
     * @param given the choices that the outbox has of it; the office changes none of them
     */
    public record Entry(SurveyAnswered answer, LocalDate day, boolean told, Map<String, String> given) {}

    /** What becomes of an answer. */
    @FunctionalInterface
    public interface Change {
        /** The answer as it stands from now on; empty when nothing is to change. Runs on the store's thread. */
        Optional<SurveyAnswered> of(@Nullable Entry before);
    }

    /**
     * Changes the answer of a visit and tells it on; complete once that is on the disk.
     *
     * @param visit what tells it from others of the same days
     * @param day of an answer that begins now
     * @param tell whether the outbox gets it, in the same transaction
     * @return whether it stands in the book as asked
     */
    public CompletableFuture<Boolean> change(String visit, LocalDate day, boolean tell, Change change) {
        return store.write(connection -> {
                    Entry before = find(connection, visit);
                    SurveyAnswered next = change.of(before).orElse(null);
                    if (next == null) {
                        return false;
                    }
                    if (before != null && before.told() && before.answer().equals(next)) {
                        return true;
                    }
                    boolean another =
                            before != null && !before.answer().answer().equals(next.answer());
                    if (before != null && another && !before.told()) {
                        outbox.append(connection, before.answer(), null);
                    }
                    put(connection, visit, before == null || another ? day : before.day(), next);
                    if (tell) {
                        tell(connection, visit, next);
                    }
                    return true;
                })
                .whenComplete((_, _) -> outbox.announceAppended());
    }

    /** The answer of a visit as it stands, after everything that was written before. */
    public CompletableFuture<Optional<Entry>> of(String visit) {
        return store.write(connection -> Optional.ofNullable(find(connection, visit)));
    }

    private record Rest(String visit, SurveyAnswered answer) {}

    /**
     * Tells what was tapped and told nobody; complete with how many answers that were.
     *
     * @param open the visit whose citizen is still at it; empty when there is none
     */
    public CompletableFuture<Integer> tellRest(Optional<String> open) {
        return store.write(connection -> {
                    List<Rest> rest = new ArrayList<>();
                    PreparedStatement find =
                            connection.prepared("SELECT visit, event FROM answer WHERE told = 0 AND visit <> ?");
                    find.setString(1, open.orElse(""));
                    try (ResultSet rows = find.executeQuery()) {
                        while (rows.next()) {
                            String visit = rows.getString(1);
                            read(rows.getString(2)).ifPresent(answer -> rest.add(new Rest(visit, answer)));
                        }
                    }
                    for (Rest untold : rest) {
                        tell(connection, untold.visit(), untold.answer());
                    }
                    return rest.size();
                })
                .whenComplete((_, _) -> outbox.announceAppended());
    }

    private void tell(StoreConnection connection, String visit, SurveyAnswered answer) throws SQLException {
        outbox.append(connection, answer, null);
        PreparedStatement told = connection.prepared("UPDATE answer SET told = 1 WHERE visit = ?");
        told.setString(1, visit);
        told.executeUpdate();
        PreparedStatement given = connection.prepared("""
                INSERT INTO answer_told SELECT visit, event FROM answer WHERE visit = ?
                ON CONFLICT (visit) DO UPDATE SET event = excluded.event""");
        given.setString(1, visit);
        given.executeUpdate();
    }

    private static @Nullable Entry find(StoreConnection connection, String visit) throws SQLException {
        PreparedStatement find = connection.prepared("""
                SELECT answer.event, day, told, answer_told.event
                FROM answer LEFT JOIN answer_told USING (visit) WHERE visit = ?""");
        find.setString(1, visit);
        try (ResultSet row = find.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            LocalDate day = LocalDate.parse(row.getString(2));
            boolean told = row.getBoolean(3);
            String before = row.getString(4);
            return read(row.getString(1))
                    .map(answer -> new Entry(answer, day, told, told ? answer.choices() : given(answer, before)))
                    .orElse(null);
        }
    }

    private static Map<String, String> given(SurveyAnswered answer, @Nullable String before) {
        return Optional.ofNullable(before)
                .flatMap(AnswerBook::read)
                .filter(told -> told.answer().equals(answer.answer()))
                .map(SurveyAnswered::choices)
                .orElse(Map.of());
    }

    /** Empty for what a later release or a damaged row holds: it stays where it is and stands in nobody's way. */
    private static Optional<SurveyAnswered> read(String event) {
        try {
            if (Codec.readEvent(Codec.readEnvelope(event)) instanceof EventReading.Known(SurveyAnswered answer)) {
                return Optional.of(answer);
            }
            LOG.log(Level.WARNING, "An answer to the survey is of a kind this release does not know.");
        } catch (MalformedMessage damaged) {
            LOG.log(Level.WARNING, "An answer to the survey cannot be read.");
        }
        return Optional.empty();
    }

    private void put(StoreConnection connection, String visit, LocalDate day, SurveyAnswered answer)
            throws SQLException {
        PreparedStatement put = connection.prepared("""
                INSERT INTO answer (visit, day, event, told, at) VALUES (?, ?, ?, 0, ?)
                ON CONFLICT (visit) DO UPDATE
                SET day = excluded.day, event = excluded.event, told = excluded.told, at = excluded.at""");
        put.setString(1, visit);
        put.setString(2, day.toString());
        put.setString(3, Codec.text(Codec.seal(1, answer.clock(), answer)));
        put.setLong(4, clock.now().wall().toEpochMilli());
        put.executeUpdate();
        PreparedStatement forget = connection.prepared("DELETE FROM answer WHERE told = 1 AND at < ?");
        forget.setLong(1, clock.now().wall().minus(Outbox.KEPT).toEpochMilli());
        forget.executeUpdate();
        connection
                .prepared("DELETE FROM answer_told WHERE visit NOT IN (SELECT visit FROM answer)")
                .executeUpdate();
    }
}
