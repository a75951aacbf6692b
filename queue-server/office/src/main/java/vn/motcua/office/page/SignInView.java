package vn.motcua.office.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page. Its form posts {@code user}, {@code password}, {@code next} and {@code csrf} to {@code /signin}.
 *
 * @param userName what the person typed before, kept after a refusal; empty at first
 * @param next the local address to go to afterwards, or null
 * @param problem why the last attempt failed, or null
 * @param hours the office's opening hours today in words, or null
 */
public record SignInView(
        String userName,
        @Nullable String next,
        @Nullable Problem problem,
        @Nullable String hours) {

    /** Why a sign-in was refused; the page says it in words. */
    public enum Problem {
        /** User name and password do not fit together. */
        WRONG,
        /** Too many attempts: wait before the next one. */
        TOO_MANY,
        /** The session ended; sign in again. */
        EXPIRED,
        /** The form was too old or came from elsewhere. */
        STALE;

        /** Message key of the explanation. */
        public String key() {
            return "signin.problem." + name().toLowerCase(Locale.ROOT);
        }
    }
}
