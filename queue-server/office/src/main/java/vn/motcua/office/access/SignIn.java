package vn.motcua.office.access;

import static java.lang.System.Logger.Level.INFO;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with a name and a password. Whoever fails is not told why: an unknown name, a wrong password and a
 * disabled user look alike and take alike.
 */
final class SignIn {
    private static final System.Logger LOG = System.getLogger(SignIn.class.getName());

    private final Users users;
    private final Sessions sessions;
    private final PasswordHash passwords;
    private final SignInThrottle throttle;
    private final boolean demo;

    SignIn(Users users, Sessions sessions, PasswordHash passwords, SignInThrottle throttle, boolean demo) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.demo = demo;
    }

    /** What became of an attempt. */
    sealed interface Outcome {
        /** The person is in. */
        record Accepted(Sessions.Begun session) implements Outcome {}

        /** The name or the password is wrong. */
        record Wrong() implements Outcome {}

        /** Too many attempts. */
        record Throttled(Duration pause) implements Outcome {}

        /** Too many passwords are being checked already. */
        record Busy() implements Outcome {}
    }

    /**
     * Tries to sign in.
     *
     * @param address      the peer's address
     * @param formerCookie a session cookie that came along and ends with this sign-in, null for none
     */
    Outcome attempt(String name, String password, String address, @Nullable String formerCookie) {
        // A name of another form or a longer password belongs to nobody; neither may fill the throttle or the hasher.
        String asked = Slug.valid(name) ? name : "-";
        Optional<Duration> wait = throttle.begin(asked, address);
        if (wait.isPresent()) {
            return new Outcome.Throttled(wait.get());
        }
        try {
            Optional<User> user = verified(asked, password);
            if (user.isEmpty()) {
                LOG.log(INFO, "A sign-in from {0} failed.", address);
                return new Outcome.Wrong();
            }
            throttle.succeeded(asked, address);
            LOG.log(INFO, "User {0} signed in from {1}.", asked, address);
            return new Outcome.Accepted(sessions.begin(user.get(), formerCookie));
        } catch (PasswordHash.Busy busy) {
            throttle.uncount(asked, address);
            return new Outcome.Busy();
        }
    }

    private Optional<User> verified(String name, String password) throws PasswordHash.Busy {
        Optional<Users.Credentials> known = users.credentials(name);
        boolean tooLong = password.length() > 4 * PasswordRules.MAX_CHARACTERS;
        String compared = tooLong ? "" : password;
        boolean matches = known.isPresent()
                ? passwords.matches(compared, known.get().passwordHash())
                : passwords.matchesNobody(compared);
        return known.filter(credentials -> matches && !tooLong)
                .filter(credentials -> demo || !credentials.demo())
                .map(Users.Credentials::user)
                .filter(user -> !user.disabled());
    }
}
