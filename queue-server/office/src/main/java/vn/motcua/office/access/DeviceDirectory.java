package vn.motcua.office.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The devices that the office knows and their secrets. At most {@value #LIMIT}, revoked ones included.
 *
 * <p>Thread-safe. A device's secret is 256 random bits, so only its plain SHA-256 is stored: there is nothing to guess
 * that a slow hash would protect.
 */
public final class DeviceDirectory {
    /** Devices that can be stored. */
    public static final int LIMIT = 1_000;

    /** The id under which the office itself gives numbers: no device may share its series. */
    private static final String OFFICE_ITSELF = "desk";

    private static final Set<String> KINDS = Set.of("kiosk", "counter-unit", "board");

    private final AccessStore store;
    private final InstantSource clock;
    private final List<Consumer<Device>> barredListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Device>> admittedListeners = new CopyOnWriteArrayList<>();

    DeviceDirectory(AccessStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What became of a registration. */
    public sealed interface Registration {
        /**
         * The device is registered.
         *
         * @param device the device
         * @param secret its secret, shown this once and kept nowhere
         */
        record Registered(Device device, String secret) implements Registration {
            @Override
            public String toString() {
                return "Registered[" + device + "]";
            }
        }

        /** An active or blocked device has this id; nothing was changed. */
        record IdTaken() implements Registration {}

        /** {@link DeviceDirectory#LIMIT} devices are stored. */
        record Full() implements Registration {}
    }

    /**
     * Registers a device under a new secret; a revoked id may be used again.
     *
     * @param id      the slug of the device, for instance {@code kiosk-1}
     * @param kind    {@code kiosk}, {@code counter-unit} or {@code board}
     * @param counter the counter of a counter unit, null for the other kinds
     * @return the outcome
     * @throws IllegalArgumentException when id, kind or counter is not valid
     */
    public Registration register(String id, String kind, @Nullable String counter) {
        if (!Slug.valid(id) || id.equals(OFFICE_ITSELF) || !KINDS.contains(kind)) {
            throw new IllegalArgumentException("Not a device id and kind: " + id + ", " + kind);
        }
        if (kind.equals("counter-unit") != (counter != null) || (counter != null && !Slug.valid(counter))) {
            throw new IllegalArgumentException("A counter unit names its counter, no other device does");
        }
        String secret = Secret.fresh();
        Instant now = Instant.ofEpochMilli(clock.millis());
        Device device = new Device(id, kind, counter, Device.State.ACTIVE, now);
        return store.write(connection -> {
            Optional<Device> known = select(connection, id);
            if (known.isPresent() && known.get().state() != Device.State.REVOKED) {
                return new Registration.IdTaken();
            }
            if (known.isEmpty() && all(connection).size() >= LIMIT) {
                return new Registration.Full();
            }
            upsert(connection, device, Secret.sha256(secret));
            return new Registration.Registered(device, secret);
        });
    }

    /**
     * The device that a secret belongs to.
     *
     * @param id     the device's id
     * @param secret what it presents
     * @return the device when it is active and the secret is its own
     */
    public Optional<Device> authenticate(String id, String secret) {
        return store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT * FROM devices WHERE id = ?")) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next() || !Secret.same(row.getString("secret_sha256"), Secret.sha256(secret))) {
                        return Optional.<Device>empty();
                    }
                    return Optional.of(device(row)).filter(device -> device.state() == Device.State.ACTIVE);
                }
            }
        });
    }

    /**
     * A device by its id, whatever its state.
     *
     * @param id the device's id
     * @return the device
     */
    public Optional<Device> find(String id) {
        return store.read(connection -> select(connection, id));
    }

    /**
     * Every device, by id.
     *
     * @return the devices, revoked ones included
     */
    public List<Device> all() {
        return store.read(DeviceDirectory::all);
    }

    /**
     * Takes a device's secret away for good. Doing it again changes nothing.
     *
     * @param id the device's id
     * @return the device as it is now, empty when there is none
     */
    public Optional<Device> revoke(String id) {
        return move(id, Device.State.REVOKED, "state <> 'revoked'");
    }

    /**
     * Keeps a device out until an administrator lets it in again: it sent two different events under one id.
     *
     * @param id the device's id
     * @return the device as it is now, empty when there is none
     */
    public Optional<Device> block(String id) {
        return move(id, Device.State.BLOCKED, "state = 'active'");
    }

    /**
     * Lets a blocked device in again; a revoked one stays out.
     *
     * @param id the device's id
     * @return the device as it is now, empty when there is none
     */
    public Optional<Device> unblock(String id) {
        return move(id, Device.State.ACTIVE, "state = 'blocked'");
    }

    /**
     * Tells the listener each device that may no longer connect, after that is on disk: the broker drops it. Runs on
     * the thread that revoked or blocked; it must not block.
     *
     * @param listener receives the device in its new state
     */
    public void onBarred(Consumer<Device> listener) {
        barredListeners.add(listener);
    }

    /**
     * Tells the listener each blocked device that an administrator has let in again, after that is on disk. It must not
     * block.
     *
     * @param listener receives the device in its new state
     */
    public void onAdmitted(Consumer<Device> listener) {
        admittedListeners.add(listener);
    }

    private Optional<Device> move(String id, Device.State to, String when) {
        boolean[] moved = new boolean[1];
        Optional<Device> after = store.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE devices SET state = ? WHERE id = ? AND " + when)) {
                update.setString(1, to.label());
                update.setString(2, id);
                moved[0] = update.executeUpdate() == 1;
            }
            return select(connection, id);
        });
        if (moved[0]) {
            List<Consumer<Device>> told = to == Device.State.ACTIVE ? admittedListeners : barredListeners;
            after.ifPresent(device -> told.forEach(listener -> listener.accept(device)));
        }
        return after;
    }

    private static void upsert(Connection connection, Device device, String sha256) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT OR REPLACE INTO devices(id, kind, counter, secret_sha256, state, registered_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """)) {
            upsert.setString(1, device.id());
            upsert.setString(2, device.kind());
            upsert.setString(3, device.counter());
            upsert.setString(4, sha256);
            upsert.setString(5, device.state().label());
            upsert.setLong(6, device.registered().toEpochMilli());
            upsert.executeUpdate();
        }
    }

    private static Optional<Device> select(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM devices WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(device(row)) : Optional.empty();
            }
        }
    }

    private static List<Device> all(Connection connection) throws SQLException {
        List<Device> devices = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM devices ORDER BY id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                devices.add(device(row));
            }
        }
        return List.copyOf(devices);
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(
                row.getString("id"),
                row.getString("kind"),
                row.getString("counter"),
                Device.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("registered_at")));
    }
}
