package vn.motcua.hardware.ticket;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the slip of formal feedback: the code by which its writer follows it, the states it goes through, and by
 * when the office must have done the next step. There is no field for a name or for what was written, so neither can be
 * printed. Whoever has the code reads the answer.
 *
 * @param brand head and foot
 * @param language of the larger words
 * @param code as it is typed, such as PA-7KQ2-M9XD
 * @param dueOn by when; null without such a day
 * @param due what the office must have done by then, in Vietnamese; null with {@code dueOn}
 * @param dueEnglish the same in English
 * @param link what the QR code says: the address of the page on which it is followed, or the code
 */
public record FeedbackPaper(
        PaperBrand brand,
        PaperLanguage language,
        String code,
        @Nullable LocalDate dueOn,
        @Nullable String due,
        @Nullable String dueEnglish,
        String link)
        implements Paper {
    /** Cleans the texts and refuses what cannot stand on a slip. */
    public FeedbackPaper {
        Objects.requireNonNull(brand);
        Objects.requireNonNull(language);
        if (!code.matches("[A-Z0-9]{2,8}(-[A-Z0-9]{2,8}){0,2}")) {
            throw new IllegalArgumentException("FeedbackPaper code must be one to three groups of letters and digits");
        }
        if (link.isBlank() || link.length() > TicketPaper.MAX_LINK) {
            throw new IllegalArgumentException(
                    "FeedbackPaper link must have 1 to " + TicketPaper.MAX_LINK + " characters");
        }
        due = due == null ? null : PaperText.required("FeedbackPaper due", due);
        dueEnglish = dueEnglish == null ? null : PaperText.required("FeedbackPaper dueEnglish", dueEnglish);
    }

    @Override
    public String pictureName() {
        return "feedback-" + code;
    }

    /** Nothing of the code: whoever has it reads the answer. */
    @Override
    public String toString() {
        return "FeedbackPaper[]";
    }
}
