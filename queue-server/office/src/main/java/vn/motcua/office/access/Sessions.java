package vn.motcua.office.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in. At most {@value #PER_USER} sessions for each user: one more ends the one that was idle longest.
 * Ended sessions are deleted; those past a limit go when they are met, and all of them at each sign-in and at start.
 */
final class Sessions {
    static final int PER_USER = 8;

    /** Activity is written down this often at most: one commit a minute instead of one with every click. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final AccessStore store;
    private final AccessSettings settings;
    private final InstantSource clock;
    private final Consumer<String> ended;

    /** @param ended hears the key of each session that a person or a limit ended */
    Sessions(AccessStore store, AccessSettings settings, InstantSource clock, Consumer<String> ended) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.ended = ended;
    }

    /** A session just begun: the only moment when the cookie's value is known. */
    record Begun(String cookie, UserPrincipal principal) {
        @Override
        public String toString() {
            return "Begun[" + principal + "]";
        }
    }

    /**
     * Begins a session under a value never used before; the browser's former session ends with it.
     *
     * @param formerCookie the value of a session cookie that came with the sign-in, null for none
     */
    Begun begin(User user, @Nullable String formerCookie) {
        Instant now = clock.instant();
        String cookie = Secret.fresh();
        Session session = new Session(Secret.sha256(cookie), Secret.fresh(), now, now, null);
        store.write(connection -> {
            if (formerCookie != null) {
                delete(connection, "key = ?", Secret.sha256(formerCookie));
            }
            deleteExpired(connection, now);
            deleteBeyondLimit(connection, user.name());
            insert(connection, user.name(), session);
            return session;
        });
        return new Begun(cookie, new UserPrincipal(user.name(), user.displayName(), user.role(), session));
    }

    /**
     * Finds the session of a cookie.
     *
     * @param active whether this request is the person's own doing and puts the idle limit off
     * @return the person, empty when the session is unknown or over or the user is disabled
     */
    Optional<UserPrincipal> find(String cookie, boolean active) {
        return findByKey(Secret.sha256(cookie), active);
    }

    Optional<UserPrincipal> findByKey(String key, boolean active) {
        Instant now = clock.instant();
        Optional<UserPrincipal> found = store.read(connection -> select(connection, key));
        if (found.isEmpty()) {
            return found;
        }
        Session session = found.get().session();
        if (over(session, now)) {
            end(session);
            return Optional.empty();
        }
        if (active && Duration.between(session.lastSeen(), now).compareTo(SEEN_STEP) >= 0) {
            store.write(connection -> update(connection, "last_seen", now.toEpochMilli(), key));
        }
        return found;
    }

    private boolean over(Session session, Instant now) {
        return !now.isBefore(session.lastSeen().plus(settings.idle()))
                || !now.isBefore(session.created().plus(settings.absolute()));
    }

    void end(Session session) {
        store.write(connection -> delete(connection, "key = ?", session.key()));
        ended.accept(session.key());
    }

    void endAll(String user) {
        store.write(connection -> delete(connection, "user = ?", user));
    }

    void chooseCounter(Session session, String counter) {
        store.write(connection -> update(connection, "counter", counter, session.key()));
    }

    void forgetExpired() {
        store.write(connection -> deleteExpired(connection, clock.instant()));
    }

    private int deleteExpired(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM sessions WHERE last_seen <= ? OR created_at <= ?")) {
            delete.setLong(1, now.minus(settings.idle()).toEpochMilli());
            delete.setLong(2, now.minus(settings.absolute()).toEpochMilli());
            return delete.executeUpdate();
        }
    }

    private static void deleteBeyondLimit(Connection connection, String user) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                DELETE FROM sessions WHERE key IN
                  (SELECT key FROM sessions WHERE user = ? ORDER BY last_seen DESC LIMIT -1 OFFSET ?)
                """)) {
            delete.setString(1, user);
            delete.setInt(2, PER_USER - 1);
            delete.executeUpdate();
        }
    }

    private static void insert(Connection connection, String user, Session session) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO sessions(key, user, csrf, created_at, last_seen) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, session.key());
            insert.setString(2, user);
            insert.setString(3, session.csrfToken());
            insert.setLong(4, session.created().toEpochMilli());
            insert.setLong(5, session.lastSeen().toEpochMilli());
            insert.executeUpdate();
        }
    }

    private static int delete(Connection connection, String where, String value) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM sessions WHERE " + where)) {
            delete.setString(1, value);
            return delete.executeUpdate();
        }
    }

    private static int update(Connection connection, String column, Object value, String key) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE sessions SET " + column + " = ? WHERE key = ?")) {
            update.setObject(1, value);
            update.setString(2, key);
            return update.executeUpdate();
        }
    }

    /** A demo user's session is nobody's once the office runs as itself. */
    private Optional<UserPrincipal> select(Connection connection, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT s.*, u.display_name, u.role FROM sessions s JOIN users u ON u.name = s.user
                WHERE s.key = ? AND u.disabled = 0 AND u.demo <= ?
                """)) {
            select.setString(1, key);
            select.setInt(2, settings.demo() ? 1 : 0);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Role.of(row.getString("role")).map(role -> principal(row, role)) : Optional.empty();
            }
        }
    }

    private static UserPrincipal principal(ResultSet row, Role role) {
        try {
            Session session = new Session(
                    row.getString("key"),
                    row.getString("csrf"),
                    Instant.ofEpochMilli(row.getLong("created_at")),
                    Instant.ofEpochMilli(row.getLong("last_seen")),
                    row.getString("counter"));
            return new UserPrincipal(row.getString("user"), row.getString("display_name"), role, session);
        } catch (SQLException failed) {
            throw new AccessException("Cannot read a session of access.db", failed);
        }
    }
}
