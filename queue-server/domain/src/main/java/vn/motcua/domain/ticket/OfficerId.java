package vn.motcua.domain.ticket;

/**
 * An officer (cán bộ) who serves at a counter; a user name, never a person's full name.
 *
 * @param value as it stands in the office definition
 */
public record OfficerId(String value) {
    /** @throws IllegalArgumentException when the value has another form */
    public OfficerId {
        if (!value.matches("[\\p{Alnum}][\\p{Alnum}._-]{0,63}")) {
            throw new IllegalArgumentException(
                    "officer id must be 1–64 letters, digits, dots, hyphens, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
