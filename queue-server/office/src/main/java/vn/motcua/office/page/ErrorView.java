package vn.motcua.office.page;

import java.util.Locale;

/**
 * A page for something that went wrong: what happened, what still works, what to do.
 *
 * @param problem what happened
 */
public record ErrorView(Problem problem) {

    /** What went wrong, as far as the reader is concerned. */
    public enum Problem {
        /** No such page (404). */
        NOT_FOUND(404),
        /** The person's role does not allow it (403). */
        FORBIDDEN(403),
        /** The ticket's link is unknown or its day is over (404). */
        TICKET_GONE(404),
        /** The request cannot be understood (400). */
        BAD_REQUEST(400),
        /** The server failed (500). */
        FAULT(500);

        private final int status;

        Problem(int status) {
            this.status = status;
        }

        /** The HTTP status to answer with. */
        public int status() {
            return status;
        }

        /** Message key prefix: {@code .title}, {@code .text} and {@code .todo} follow. */
        public String key() {
            return "error." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
