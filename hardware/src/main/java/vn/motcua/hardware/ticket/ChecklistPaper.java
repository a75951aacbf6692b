package vn.motcua.hardware.ticket;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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
 * @param filing how and with whom it is filed
 * @param printedAt the office's local time; fees and papers change, so an old list must look old
 * @param part which slip of how many; a list that is long goes on to the next
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
        Filing filing,
        LocalDateTime printedAt,
        Part part)
        implements Paper {
    /** Most papers of a list, on all its slips. */
    public static final int MAX_ITEMS = 40;

    /** Most slips of a list: a metre and a half of paper. What has no room is counted at the end of the last. */
    public static final int MAX_SLIPS = 3;

    /**
     * How a procedure is filed; what is not known is not printed.
     *
     * @param ways in words, or null
     * @param agency who decides it, or null
     * @param online whether it can be filed without coming
     * @param borderless whether any one-stop office takes it
     * @param homeService whether somebody comes home to people who cannot come
     */
    public record Filing(
            @Nullable String ways, @Nullable String agency, boolean online, boolean borderless, boolean homeService) {
        /** Nothing is known. */
        public static final Filing UNKNOWN = new Filing(null, null, false, false, false);

        /** Cleans the texts. */
        public Filing {
            ways = PaperText.cleanOrNull(ways);
            agency = PaperText.cleanOrNull(agency);
        }
    }

    /**
     * A slip of a list.
     *
     * @param number from 1
     * @param of how many there are
     * @param papers how many papers the whole list has
     */
    public record Part(int number, int of, int papers) {
        /** Refuses a slip that is not among its own. */
        public Part {
            if (number < 1 || of < number || papers < 0) {
                throw new IllegalArgumentException("ChecklistPaper part must be one of its slips");
            }
        }

        boolean last() {
            return number == of;
        }
    }

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
        Objects.requireNonNull(filing);
        Objects.requireNonNull(printedAt);
        Objects.requireNonNull(part);
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

    /** A list on one slip. */
    public ChecklistPaper(
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
            Filing filing,
            LocalDateTime printedAt) {
        this(
                brand,
                language,
                code,
                name,
                field,
                time,
                fee,
                where,
                items,
                sameDayBefore,
                filing,
                printedAt,
                new Part(1, 1, items.size()));
    }

    /** The slips that it is printed on, each short enough for the slowest printer; one for nearly every procedure. */
    public List<ChecklistPaper> slips() {
        List<List<Item>> parts = ChecklistParts.of(items);
        return IntStream.range(0, parts.size())
                .mapToObj(at -> slip(parts.get(at), new Part(at + 1, parts.size(), items.size())))
                .toList();
    }

    private ChecklistPaper slip(List<Item> some, Part one) {
        return new ChecklistPaper(
                brand, language, code, name, field, time, fee, where, some, sameDayBefore, filing, printedAt, one);
    }

    @Override
    public String pictureName() {
        return printedAt.toLocalDate() + "-list-" + code.replace('.', '-')
                + (part.number() == 1 ? "" : "-" + part.number());
    }
}
