package vn.motcua.hardware.ticket;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose paper it is: the head and the foot of a ticket.
 *
 * @param line what the office is, in light type and wrapped, such as "Trung tâm Phục vụ hành chính công"
 * @param name which office it is, in bold capitals, such as "Phường Bình An"
 * @param footer a sentence at the foot, such as "Phiếu có giá trị trong ngày.", or null
 * @param hotline the office's telephone number as it should be read, or null
 */
public record PaperBrand(
        String line,
        String name,
        @Nullable String footer,
        @Nullable String hotline) {

    /** Cleans the texts; the name must not be blank. */
    public PaperBrand {
        line = PaperText.clean(Objects.requireNonNull(line));
        name = PaperText.required("PaperBrand name", name);
        footer = PaperText.cleanOrNull(footer);
        hotline = PaperText.cleanOrNull(hotline);
    }
}
