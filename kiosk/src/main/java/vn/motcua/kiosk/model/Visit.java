package vn.motcua.kiosk.model;

import org.jspecify.annotations.Nullable;

/**
 * The ticket a survey is about: by its paper's code, or by the number that was typed, which proves nothing.
 *
 * @param token the ticket's secret, when its code was scanned
 * @param number what is printed; absent when only the code was read
 * @param served whether the office says that it was served
 */
public record Visit(@Nullable String token, @Nullable String number, boolean served) {
    /** One of both is known. */
    public Visit {
        if (token == null && number == null) {
            throw new IllegalArgumentException("a visit has a token or a number");
        }
    }

    /** One of which only its citizen says that it is over. */
    public Visit(@Nullable String token, @Nullable String number) {
        this(token, number, false);
    }

    /** One of which the office says that it is over. */
    public static Visit served(String token, String number) {
        return new Visit(token, number, true);
    }

    /**
     * What tells this ticket from others on the same day. A rating that may have come before service is told from one that
     * came after, so that it never stands in the way of it.
     */
    public String key() {
        return token == null ? String.valueOf(number) : served ? token : "?" + token;
    }

    /** Neither the secret nor whose it is. */
    @Override
    public String toString() {
        return "Visit[" + (token == null ? "typed" : served ? "served" : "scanned") + "]";
    }
}
