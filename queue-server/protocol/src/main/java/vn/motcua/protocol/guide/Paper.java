package vn.motcua.protocol.guide;

import org.jspecify.annotations.Nullable;

/**
 * A paper that a citizen brings.
 *
 * @param name what it is, Vietnamese
 * @param note how it is handed in, such as "bản chính" or "đưa cán bộ xem, không phải nộp"; absent without one
 * @param digitised whether it is scanned when it is handed in (Decree 45/2020)
 */
public record Paper(String name, @Nullable String note, Digitised digitised) {
    /** Whether a paper is scanned when it is handed in. */
    public enum Digitised {
        /** It must be. */
        MUST,
        /** Only when the citizen asks, for a fee. */
        ON_DEMAND,
        /** It is shown to the officer and not handed in. */
        NOT
    }
}
