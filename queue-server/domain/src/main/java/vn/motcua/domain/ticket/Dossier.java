package vn.motcua.domain.ticket;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dossier (hồ sơ) as it was taken in at a counter: what is needed to count dossiers, reuse and digitisation. It tells
 * nothing about a person: of a digitised paper's code {@code <owner>.<type>} it holds the type; the owner is kept apart.
 *
 * @param code the dossier's code in the form of circular 01/2018, {@code 000.00.01.H29-260310-0420}, or of circular
 *     03/2025, {@code H56.14-240823-0001}, also with the two letters of a central service before the number
 * @param procedure national code of the procedure, {@code 1.001193}
 * @param filing how it was filed
 * @param papers what it consists of, at most {@value #MOST_PAPERS}
 * @param result how the visit ended for it, absent where nobody said
 */
public record Dossier(
        String code,
        String procedure,
        Filing filing,
        List<Paper> papers,
        @Nullable Result result) {
    /** Most papers of a dossier. */
    public static final int MOST_PAPERS = 40;

    /** Most dossiers that one visit hands in. */
    public static final int MOST_A_VISIT = 10;

    private static final Pattern FORMER =
            Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}-(\\d{2})(\\d{2})(\\d{2})-\\d{4}");
    private static final Pattern PRESENT =
            Pattern.compile("[A-Z]\\d{2}(?:\\.\\d{2,3})?(?:\\.\\d{2})?-(\\d{2})(\\d{2})(\\d{2})-(?:[A-Z]{2})?\\d{4,8}");
    private static final Pattern PROCEDURE = Pattern.compile("\\d\\.\\d{6}");

    /** How a dossier was filed. */
    public enum Filing {
        /** Handed over here. */
        AT_COUNTER,
        /** On the public service portal. */
        ONLINE,
        /** By the public post. */
        BY_POST
    }

    /** How a visit ends for a dossier, in the words of the intake (circular 01/2018). */
    public enum Result {
        /** Đã tiếp nhận: taken in, a result is promised. */
        ACCEPTED,
        /** Yêu cầu bổ sung: something is missing. */
        SUPPLEMENT_ASKED,
        /** Đã trả kết quả: its result was handed over. */
        RESULT_HANDED_OVER,
        /** Từ chối: not taken in, with a written reason. */
        REFUSED
    }

    /** What became of a paper: who must not hand it in again is the measure. */
    public enum Use {
        /** Taken from the data that the state already has. */
        REUSED,
        /** Scanned and put into the store here. */
        DIGITISED,
        /** Kept on paper. */
        ON_PAPER
    }

    /**
     * One paper.
     *
     * @param name as the procedure calls it
     * @param use what became of it
     * @param type the type part of its code, {@code KQ.G15.000001}; absent when it has none
     * @param personalRef where the owner part of its code, and its name if in no list, are kept; absent when neither is
     */
    public record Paper(
            String name,
            Use use,
            @Nullable String type,
            @Nullable PersonalRef personalRef) {
        /** The name of a paper that the procedure does not list. */
        public static final String OTHER = "other";

        private static final Pattern TYPE = Pattern.compile("[A-Z]{1,4}(\\.[A-Z0-9]{1,8}){1,4}");

        /** @throws IllegalArgumentException when the name or the type has not its form */
        public Paper {
            if (name.isBlank() || name.length() > 200) {
                throw new IllegalArgumentException("a paper's name has 1–200 characters");
            }
            if (type != null && !TYPE.matcher(type).matches()) {
                // Not the text itself: somebody may have typed an owner's number in front of it.
                throw new IllegalArgumentException("not the type part of a paper's code");
            }
        }

        /** A paper of which nothing is kept apart. */
        public Paper(String name, Use use, @Nullable String type) {
            this(name, use, type, null);
        }
    }

    /** @throws IllegalArgumentException when a part has not its form */
    public Dossier {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not a dossier code: '" + code + "'");
        }
        if (!PROCEDURE.matcher(procedure).matches()) {
            throw new IllegalArgumentException("not a procedure's code: '" + procedure + "'");
        }
        if (papers.size() > MOST_PAPERS) {
            throw new IllegalArgumentException("a dossier has at most " + MOST_PAPERS + " papers");
        }
        papers = List.copyOf(papers);
    }

    /** A dossier of which nobody said how the visit ended for it. */
    public Dossier(String code, String procedure, Filing filing, List<Paper> papers) {
        this(code, procedure, filing, papers, null);
    }

    /** Whether a text is a dossier code of either form, with a date that exists. */
    public static boolean isCode(String text) {
        Matcher former = FORMER.matcher(text);
        Matcher present = PRESENT.matcher(text);
        return (former.matches() && dateExists(former)) || (present.matches() && dateExists(present));
    }

    private static boolean dateExists(Matcher code) {
        try {
            LocalDate.of(
                    2000 + Integer.parseInt(code.group(1)),
                    Integer.parseInt(code.group(2)),
                    Integer.parseInt(code.group(3)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** How many papers were dealt with in this way. */
    public int count(Use use) {
        return (int) papers.stream().filter(paper -> paper.use() == use).count();
    }
}
