package vn.motcua.office.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The people who may sign in: at most {@value #LIMIT}; none exists until somebody adds one. Users are never deleted. */
final class Users {
    static final int LIMIT = 500;

    private final AccessStore store;
    private final InstantSource clock;

    /** In memory, because the queue's views ask for them where no file may be read; a name never changes. */
    private final Map<String, String> displayNames = new ConcurrentHashMap<>();

    Users(AccessStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        all().forEach(user -> displayNames.put(user.name(), user.displayName()));
    }

    /** What a person is called; the sign-in name of somebody unknown. */
    String displayName(String name) {
        return displayNames.getOrDefault(name, name);
    }

    /** A user together with what sign-in compares. */
    record Credentials(User user, String passwordHash, boolean demo) {}

    /** What became of an addition. */
    enum Addition {
        ADDED,
        NAME_TAKEN,
        FULL
    }

    Addition add(User user, String passwordHash, boolean demo) {
        Addition addition = store.write(connection -> {
            if (credentials(connection, user.name()).isPresent()) {
                return Addition.NAME_TAKEN;
            }
            try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM users");
                    ResultSet row = count.executeQuery()) {
                if (row.getInt(1) >= LIMIT) {
                    return Addition.FULL;
                }
            }
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO users(name, display_name, role, password_hash, disabled, demo, created_at)
                    VALUES (?, ?, ?, ?, 0, ?, ?)
                    """)) {
                insert.setString(1, user.name());
                insert.setString(2, user.displayName());
                insert.setString(3, user.role().label());
                insert.setString(4, passwordHash);
                insert.setBoolean(5, demo);
                insert.setLong(6, clock.millis());
                insert.executeUpdate();
            }
            return Addition.ADDED;
        });
        if (addition == Addition.ADDED) {
            displayNames.put(user.name(), user.displayName());
        }
        return addition;
    }

    /** Gives the user another password, ends the user's sessions, and makes a demo user an ordinary one. */
    boolean changePassword(String name, String passwordHash) {
        return changeAndSignOut(name, "UPDATE users SET password_hash = ?, demo = 0 WHERE name = ?", passwordHash);
    }

    /** Refuses the user from now on and ends the user's sessions; doing it again changes nothing. */
    boolean disable(String name) {
        return changeAndSignOut(name, "UPDATE users SET disabled = ? WHERE name = ?", 1);
    }

    private boolean changeAndSignOut(String name, String sql, Object value) {
        return store.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql);
                    PreparedStatement end = connection.prepareStatement("DELETE FROM sessions WHERE user = ?")) {
                update.setObject(1, value);
                update.setString(2, name);
                end.setString(1, name);
                end.executeUpdate();
                return update.executeUpdate() == 1;
            }
        });
    }

    Optional<Credentials> credentials(String name) {
        return store.read(connection -> credentials(connection, name));
    }

    private static Optional<Credentials> credentials(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM users WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Credentials(user(row), row.getString("password_hash"), row.getBoolean("demo")))
                        : Optional.empty();
            }
        }
    }

    List<User> all() {
        return store.read(connection -> {
            List<User> users = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT * FROM users ORDER BY name");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    users.add(user(row));
                }
            }
            return List.copyOf(users);
        });
    }

    private static User user(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new User(
                row.getString("name"),
                row.getString("display_name"),
                Role.of(role).orElseThrow(() -> new AccessException("access.db holds an unknown role: " + role)),
                row.getBoolean("disabled"));
    }
}
