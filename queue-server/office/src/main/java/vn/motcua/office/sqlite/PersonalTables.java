package vn.motcua.office.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.queue.PersonalRow;
import vn.motcua.office.queue.PersonalStore;
import vn.motcua.office.queue.PersonalUse;

/** The tables {@code personal}, which no rebuild derives, and {@code personal_use}; on the loop's own connection. */
final class PersonalTables implements PersonalStore {
    private static final String ROW = "SELECT ref, purpose, ciphertext, expires_at FROM personal ";

    private final Connection connection;

    PersonalTables(Connection connection) {
        this.connection = connection;
    }

    private interface Filled {
        void into(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public boolean keep(PersonalRow row) {
        return changed(
                        "INSERT INTO personal (ref, purpose, ciphertext, expires_at) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (ref) DO NOTHING",
                        insert -> {
                            insert.setString(1, row.ref().value());
                            insert.setString(2, row.purpose());
                            insert.setBytes(3, row.ciphertext());
                            insert.setLong(4, row.expiresAt().toEpochMilli());
                        })
                == 1;
    }

    @Override
    public Optional<PersonalRow> find(PersonalRef ref) {
        return rows(ROW + "WHERE ref = ?", query -> query.setString(1, ref.value()), PersonalTables::personal).stream()
                .findFirst();
    }

    @Override
    public Map<String, Long> counts() {
        return rows(
                        "SELECT purpose, count(*) FROM personal GROUP BY purpose",
                        query -> {},
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<PersonalRow> expired(Instant now, int most) {
        return rows(
                ROW + "WHERE expires_at <= ? LIMIT ?",
                query -> {
                    query.setLong(1, now.toEpochMilli());
                    query.setInt(2, most);
                },
                PersonalTables::personal);
    }

    @Override
    public List<PersonalRef> erasedSince(Instant from) {
        return rows(
                "SELECT body ->> 'personalRef' FROM event WHERE type = 'PersonalDataErased' AND at >= ?",
                query -> query.setLong(1, from.toEpochMilli()),
                row -> new PersonalRef(row.getString(1)));
    }

    @Override
    public Optional<PersonalRow> any() {
        return rows(ROW + "LIMIT 1", query -> {}, PersonalTables::personal).stream()
                .findFirst();
    }

    @Override
    public void note(PersonalUse use) {
        changed("INSERT INTO personal_use (at, who, what, purpose, ref) VALUES (?, ?, ?, ?, ?)", insert -> {
            insert.setLong(1, use.at().toEpochMilli());
            insert.setString(2, use.who());
            insert.setString(3, use.what().name().toLowerCase(Locale.ROOT));
            insert.setString(4, use.purpose());
            insert.setString(5, use.ref().value());
        });
    }

    @Override
    public List<PersonalUse> uses(int most) {
        return rows(
                "SELECT at, who, what, purpose, ref FROM personal_use ORDER BY id DESC LIMIT ?",
                query -> query.setInt(1, most),
                row -> new PersonalUse(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getString(2),
                        PersonalUse.What.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                        row.getString(4),
                        new PersonalRef(row.getString(5))));
    }

    @Override
    public void forgetUses(Instant before, int most) {
        changed(
                "DELETE FROM personal_use WHERE id IN"
                        + " (SELECT id FROM (SELECT id, at FROM personal_use ORDER BY id LIMIT ?) WHERE at < ?)",
                delete -> {
                    delete.setInt(1, most);
                    delete.setLong(2, before.toEpochMilli());
                });
    }

    private static PersonalRow personal(ResultSet row) throws SQLException {
        return new PersonalRow(
                new PersonalRef(row.getString(1)),
                row.getString(2),
                row.getBytes(3),
                Instant.ofEpochMilli(row.getLong(4)));
    }

    private int changed(String sql, Filled filled) {
        return SqliteQueueStore.asked("keep personal data", () -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                filled.into(statement);
                return statement.executeUpdate();
            }
        });
    }

    private <T> List<T> rows(String sql, Filled filled, Row<T> reader) {
        return SqliteQueueStore.asked("read personal data", () -> {
            List<T> read = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                filled.into(statement);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        read.add(reader.read(row));
                    }
                }
            }
            return read;
        });
    }
}
