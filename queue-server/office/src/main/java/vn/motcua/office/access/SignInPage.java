package vn.motcua.office.access;

import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/** Draws the sign-in page; given from outside, since the door knows no HTML. */
@FunctionalInterface
public interface SignInPage {
    /**
     * The page as HTML text.
     *
     * @param request the request, for its language and nothing else
     * @param view    what it shows
     * @return the whole document; the form posts {@code user}, {@code password}, {@code next} and {@code csrf} to
     *     {@code /signin}
     */
    String render(ServerRequest request, View view);

    /**
     * What the sign-in page shows.
     *
     * @param csrf    the value of the hidden field {@code csrf}
     * @param next    the value of the hidden field {@code next}: a checked path, or empty
     * @param user    the user name typed before, or empty
     * @param failure why the last attempt failed, empty on the first visit
     */
    record View(String csrf, String next, String user, Optional<Failure> failure) {}

    /** Why an attempt failed; never whether the name or the password was wrong. */
    sealed interface Failure {
        /** The name or the password is wrong, or the user is disabled. */
        record WrongCredentials() implements Failure {}

        /**
         * Too many attempts.
         *
         * @param waitSeconds until the next attempt counts
         */
        record TooManyAttempts(long waitSeconds) implements Failure {}

        /** The server checks too many passwords at the moment. */
        record Busy() implements Failure {}

        /** The page was too old, or it came from another site. */
        record PageExpired() implements Failure {}
    }
}
