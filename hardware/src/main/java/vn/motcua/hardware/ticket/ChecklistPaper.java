package vn.motcua.hardware.ticket;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.guide.Paper.Digitised;

/**
 * The list of papers of one procedure to take home: what to bring, how long it takes, what it costs. It says nothing of
 * who took it and is no ticket.
 *
 * @param brand head and foot
 * @param language of the fixed words; the procedure's own are Vietnamese, as the decrees publish them
 * @param code its national code
 * @param name its official name
 * @param field its field of administration
 * @param time how long handling takes, in words, or null
 * @param fee what it costs, in words, or null
 * @param where where to hand it in, or null
 * @param items what to bring, at most {@value #MAX_ITEMS}
 * @param sameDayBefore papers handed in later have their result on the next working day; null without such a rule
 * @param online whether it can be filed without coming
 * @param printedAt the office's local time; fees and papers change, so an old list must look old
 */
public record ChecklistPaper(
        PaperBrand brand,
        PaperLanguage language,
        String code,
        String name,
        String field,
        @Nullable String time,
        @Nullable String fee,
        @Nullable String where,
        List<Item> items,
        @Nullable LocalTime sameDayBefore,
        boolean online,
        LocalDateTime printedAt)
        implements Paper {
    /** Most papers of a list. */
    public static final int MAX_ITEMS = 12;

    /**
     * One paper to bring.
     *
     * @param name what it is
     * @param note how it is handed in, or null
     * @param digitised whether it is scanned when it is handed in
     */
    public record Item(String name, @Nullable String note, Digitised digitised) {
        /** Cleans the texts. */
        public Item {
            name = PaperText.required("Item name", name);
            note = PaperText.cleanOrNull(note);
        }
    }

    /** Cleans the texts and refuses what cannot stand on a list. */
    public ChecklistPaper {
        Objects.requireNonNull(brand);
        Objects.requireNonNull(language);
        Objects.requireNonNull(printedAt);
        if (!code.matches("[0-9]\\.[0-9]{6}")) {
            throw new IllegalArgumentException("ChecklistPaper code must be like 1.001193");
        }
        name = PaperText.required("ChecklistPaper name", name);
        field = PaperText.required("ChecklistPaper field", field);
        time = PaperText.cleanOrNull(time);
        fee = PaperText.cleanOrNull(fee);
        where = PaperText.cleanOrNull(where);
        items = List.copyOf(items);
        if (items.size() > MAX_ITEMS) {
            throw new IllegalArgumentException("ChecklistPaper items must be at most " + MAX_ITEMS);
        }
    }

    @Override
    public String pictureName() {
        return printedAt.toLocalDate() + "-list-" + code.replace('.', '-');
    }
}
