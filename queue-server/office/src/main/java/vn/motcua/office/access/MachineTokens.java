package vn.motcua.office.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The tokens of programs. Kept in memory as well, since a program may ask thousands of times a second; only the running
 * office writes them. At most {@value #LIMIT}.
 */
final class MachineTokens {
    static final int LIMIT = 64;

    private final AccessStore store;
    private final InstantSource clock;
    private final Map<String, MachinePrincipal> bySha256 = new ConcurrentHashMap<>();

    MachineTokens(AccessStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        bySha256.putAll(load());
    }

    Optional<MachinePrincipal> find(String sha256) {
        return Optional.ofNullable(bySha256.get(sha256));
    }

    /**
     * Makes the file's token valid under the name; a missing file is written first, with a new token.
     *
     * @param roles what the token may do
     */
    void keepInFile(String name, Path file, Set<Role> roles) {
        if (!Files.exists(file)) {
            PrivateFile.write(file, Secret.fresh() + "\n");
        }
        PrivateFile.touch(file);
        String token = PrivateFile.firstLine(file);
        if (token.length() < 32) {
            throw new AccessException(file + " holds no token of at least 32 characters; delete it to get a new one");
        }
        put(new MachinePrincipal(name, roles), Secret.sha256(token));
    }

    private void put(MachinePrincipal machine, String sha256) {
        if (bySha256.size() >= LIMIT && !bySha256.containsValue(machine)) {
            throw new AccessException("At most " + LIMIT + " machine tokens can be stored");
        }
        store.write(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement("""
                    INSERT INTO machine_tokens(name, sha256, roles, created_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT(name) DO UPDATE SET sha256 = excluded.sha256, roles = excluded.roles
                    """)) {
                upsert.setString(1, machine.name());
                upsert.setString(2, sha256);
                upsert.setString(
                        3, machine.roles().stream().map(Role::label).sorted().collect(Collectors.joining(",")));
                upsert.setLong(4, clock.millis());
                return upsert.executeUpdate();
            }
        });
        bySha256.values().removeIf(known -> known.name().equals(machine.name()));
        bySha256.put(sha256, machine);
    }

    private Map<String, MachinePrincipal> load() {
        return store.read(connection -> {
            Map<String, MachinePrincipal> loaded = new ConcurrentHashMap<>();
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT name, sha256, roles FROM machine_tokens");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    loaded.put(
                            row.getString("sha256"),
                            new MachinePrincipal(row.getString("name"), roles(row.getString("roles"))));
                }
            }
            return loaded;
        });
    }

    private static Set<Role> roles(String labels) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(labels.split(",")).map(Role::of).flatMap(Optional::stream).forEach(roles::add);
        return roles;
    }
}
