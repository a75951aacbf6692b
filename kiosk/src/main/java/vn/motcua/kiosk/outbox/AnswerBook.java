package vn.motcua.kiosk.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.EventReading;
import vn.motcua.protocol.SurveyAnswered;

/**
 * Answers to the survey as they stand, one a ticket: also what was tapped and is not told yet, so that neither a restart nor
 * midnight nor the next citizen loses it. What the outbox does not hold is told at the next start. An answer stays for
 * {@link Outbox#KEPT}.
 */
public final class AnswerBook {
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
     */
    public record Entry(SurveyAnswered answer, LocalDate day, boolean told) {}

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
     * @return whether anything was changed
     */
    public CompletableFuture<Boolean> change(String visit, LocalDate day, boolean tell, Change change) {
        return store.write(connection -> {
                    Entry before = find(connection, visit);
                    SurveyAnswered next = change.of(before).orElse(null);
                    if (next == null) {
                        return false;
                    }
                    boolean another =
                            before != null && !before.answer().answer().equals(next.answer());
                    if (before != null && another && !before.told()) {
                        outbox.append(connection, before.answer(), null);
                    }
                    LocalDate begun = before == null || another ? day : before.day();
                    put(connection, visit, new Entry(next, begun, tell));
                    if (tell) {
                        outbox.append(connection, next, null);
                    }
                    return true;
                })
                .whenComplete((_, _) -> outbox.announceAppended());
    }

    /** Tells what was tapped before the last stop and told nobody; complete with how many answers that were. */
    public CompletableFuture<Integer> tellRest() {
        return store.write(connection -> {
                    List<SurveyAnswered> rest = new ArrayList<>();
                    PreparedStatement find = connection.prepared("SELECT event FROM answer WHERE told = 0");
                    try (ResultSet rows = find.executeQuery()) {
                        while (rows.next()) {
                            read(rows.getString(1)).ifPresent(rest::add);
                        }
                    }
                    for (SurveyAnswered answer : rest) {
                        outbox.append(connection, answer, null);
                    }
                    connection
                            .prepared("UPDATE answer SET told = 1 WHERE told = 0")
                            .executeUpdate();
                    return rest.size();
                })
                .whenComplete((_, _) -> outbox.announceAppended());
    }

    private static @Nullable Entry find(StoreConnection connection, String visit) throws SQLException {
        PreparedStatement find = connection.prepared("SELECT event, day, told FROM answer WHERE visit = ?");
        find.setString(1, visit);
        try (ResultSet row = find.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            LocalDate day = LocalDate.parse(row.getString(2));
            boolean told = row.getBoolean(3);
            return read(row.getString(1))
                    .map(answer -> new Entry(answer, day, told))
                    .orElse(null);
        }
    }

    private static Optional<SurveyAnswered> read(String event) {
        return Codec.readEvent(Codec.readEnvelope(event)) instanceof EventReading.Known(SurveyAnswered answer)
                ? Optional.of(answer)
                : Optional.empty();
    }

    private void put(StoreConnection connection, String visit, Entry entry) throws SQLException {
        PreparedStatement put = connection.prepared("""
                INSERT INTO answer (visit, day, event, told, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (visit) DO UPDATE
                SET day = excluded.day, event = excluded.event, told = excluded.told, at = excluded.at""");
        put.setString(1, visit);
        put.setString(2, entry.day().toString());
        put.setString(3, Codec.text(Codec.seal(1, entry.answer().clock(), entry.answer())));
        put.setBoolean(4, entry.told());
        put.setLong(5, clock.now().wall().toEpochMilli());
        put.executeUpdate();
        PreparedStatement forget = connection.prepared("DELETE FROM answer WHERE told = 1 AND at < ?");
        forget.setLong(1, clock.now().wall().minus(Outbox.KEPT).toEpochMilli());
        forget.executeUpdate();
    }
}
