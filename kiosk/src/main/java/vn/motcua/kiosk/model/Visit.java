package vn.motcua.kiosk.model;

import org.jspecify.annotations.Nullable;

/**
 * The ticket a survey is about: by its paper's code, or by the number that was typed, which proves nothing.
 *
 * @param token the ticket's secret, when its code was scanned
 * @param number what is printed; absent when only the code was read
 */
public record Visit(@Nullable String token, @Nullable String number) {
    /** One of both is known. */
    public Visit {
        if (token == null && number == null) {
            throw new IllegalArgumentException("a visit has a token or a number");
        }
    }

    /** What tells this ticket from others on the same day. */
    public String key() {
        return token != null ? token : String.valueOf(number);
    }
}
