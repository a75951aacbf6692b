package vn.motcua.office.access;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.office.problem.ProblemPage;

/**
 * The office's door: everything about who may come in, behind one object.
 *
 * <p>Thread-safe. Opening makes what is missing in the data folder: {@code access.db}, {@code demo-token} (a machine
 * token that may do all but administration) and, new at every start, {@code local-admin-token}; in the demo also the
 * demo's people and {@code demo-sign-ins}. Nobody can sign in to an office that is not the demo until {@code motcua
 * user add} has run.
 */
public final class Access implements AutoCloseable {
    private final AccessStore store;
    private final AccessSettings settings;
    private final Path localAdminToken;
    private final Users users;
    private final Sessions sessions;
    private final PasswordHash passwords = new PasswordHash();
    private final SignIn signIn;
    private final DeviceDirectory devices;
    private final CounterLeases leases;
    private final Authenticator authenticator;
    private volatile Function<String, Optional<DeviceCondition>> conditions = device -> Optional.empty();

    private Access(Path home, AccessSettings settings, InstantSource clock, AccessStore store) {
        this.store = store;
        this.settings = settings;
        localAdminToken = home.resolve("local-admin-token");
        users = new Users(store, clock);
        leases = new CounterLeases(clock);
        sessions = new Sessions(store, settings, clock, leases::ended);
        signIn = new SignIn(users, sessions, passwords, new SignInThrottle(clock), settings.demo());
        devices = new DeviceDirectory(store, clock);
        MachineTokens machines = new MachineTokens(store, clock);
        machines.keepInFile("demo", home.resolve("demo-token"), EnumSet.of(Role.OFFICER, Role.MANAGER));
        String local = Secret.fresh();
        PrivateFile.write(localAdminToken, local + "\n");
        SessionCookie cookie = new SessionCookie(settings);
        authenticator = new Authenticator(Secret.sha256(local), machines, devices, sessions, cookie);
        sessions.forgetExpired();
        if (settings.demo()) {
            DemoOffice.prepare(users, home);
        }
    }

    /**
     * Opens the door.
     *
     * @param home     the data folder ({@code MOTCUA_HOME}), made with mode 0700 if it is missing
     * @param settings how strict to be
     * @param clock    the real clock, also in an office whose queue runs on a test clock: sessions belong to people
     * @return the open door
     * @throws AccessException when a file cannot be made or read
     */
    public static Access open(Path home, AccessSettings settings, InstantSource clock) {
        AccessStore store = AccessStore.open(home);
        try {
            return new Access(home, settings, clock, store);
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /** Signs everybody out in the {@code access.db} of a folder that no office works on. */
    public static void endSessions(Path home) {
        try (AccessStore store = AccessStore.open(home)) {
            store.write(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("DELETE FROM sessions");
                }
            });
        }
    }

    /**
     * The filter in front of every route; add it first.
     *
     * @param page draws a refusal for people
     * @return the filter
     */
    public Filter filter(ProblemPage page) {
        return new AccessFilter(authenticator, page, settings.tls());
    }

    /**
     * GET and POST {@code /signin}, POST {@code /signout}, and GET, POST and DELETE {@code /api/v1/session}.
     *
     * @param page draws the sign-in page
     * @return the routes, to register at the root
     */
    public HttpService signInRoutes(SignInPage page) {
        SessionCookie cookie = new SessionCookie(settings);
        SignInRoutes pages = new SignInRoutes(signIn, sessions, cookie, page);
        SessionRoutes json = new SessionRoutes(signIn, sessions, cookie);
        return rules -> {
            pages.routing(rules);
            json.routing(rules);
        };
    }

    /**
     * {@code /api/v1/users} and {@code /api/v1/devices}, for administrators.
     *
     * @return the routes, to register at the root
     */
    public HttpService administrationRoutes() {
        UserRoutes people = new UserRoutes(users, passwords);
        DeviceRoutes machines = new DeviceRoutes(devices, this::condition);
        return rules -> {
            people.routing(rules);
            machines.routing(rules);
        };
    }

    /**
     * Whom to ask how a device is; until then nobody knows.
     *
     * @param conditions a device's condition by its id
     */
    public void conditionsFrom(Function<String, Optional<DeviceCondition>> conditions) {
        this.conditions = conditions;
    }

    /**
     * How a device is.
     *
     * @param device its id
     * @return empty when nothing was heard of it
     */
    public Optional<DeviceCondition> condition(String device) {
        return conditions.apply(device);
    }

    /**
     * The devices and their secrets, for the broker and the inbox.
     *
     * @return the directory
     */
    public DeviceDirectory devices() {
        return devices;
    }

    /**
     * Which browser works at which counter.
     *
     * @return the leases
     */
    public CounterLeases leases() {
        return leases;
    }

    /**
     * What a person is called on pages and in reports. Reads no file: any thread may ask.
     *
     * @param user the sign-in name
     * @return the display name; the sign-in name itself when nobody has it
     */
    public String displayName(String user) {
        return users.displayName(user);
    }

    /**
     * Whether a session still holds: a stream that outlives its first request asks this from time to time.
     *
     * @param person who opened the stream
     * @return false after sign-out, expiry, or when the user was disabled
     */
    public boolean stillSignedIn(UserPrincipal person) {
        return sessions.findByKey(person.session().key(), false).isPresent();
    }

    /**
     * Remembers where the officer sits for the rest of the session.
     *
     * @param person  the officer
     * @param counter the counter's id
     */
    public void chooseCounter(UserPrincipal person, String counter) {
        sessions.chooseCounter(person.session(), counter);
    }

    /** Takes the local administrator's token away and closes the store. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(localAdminToken);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot delete " + localAdminToken, failed);
        } finally {
            store.close();
        }
    }
}
