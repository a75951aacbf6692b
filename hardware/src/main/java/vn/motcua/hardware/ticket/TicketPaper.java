package vn.motcua.hardware.ticket;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a ticket's paper. There is no field for a person's name, identity number, telephone number or the
 * reason of a priority, so none can be printed.
 *
 * <p>Texts are composed (NFC), freed of control characters and cut at 300 characters.
 *
 * @param brand head and foot
 * @param language of the fixed words
 * @param number as it is called, such as A012: a letter and three to six digits
 * @param serviceName the service in Vietnamese
 * @param serviceNameEnglish the service in English
 * @param priority prints the word "ƯU TIÊN", never why
 * @param issuedAt the office's local time of issue
 * @param peopleAhead how many wait before this ticket, or null when the kiosk does not know
 * @param waitRange the announced wait, or null when the kiosk does not know
 * @param seat where to sit and wait, such as "Khu A · Quầy 1, 2", or null
 * @param papers what to have at hand, at most {@value #MAX_PAPERS} lines
 * @param link the address behind the QR code, at most {@value #MAX_LINK} characters, or null for no code
 * @param copy marks the paper "BẢN SAO / COPY": an earlier paper with this number may exist
 * @param interpreter prints "CẦN PHIÊN DỊCH" for the officer to see; never which language
 */
public record TicketPaper(
        PaperBrand brand,
        PaperLanguage language,
        String number,
        String serviceName,
        String serviceNameEnglish,
        boolean priority,
        LocalDateTime issuedAt,
        @Nullable Integer peopleAhead,
        @Nullable WaitRange waitRange,
        @Nullable String seat,
        List<String> papers,
        @Nullable String link,
        boolean copy,
        boolean interpreter)
        implements Paper {

    /** A paper of somebody who needs no interpreter. */
    public TicketPaper(
            PaperBrand brand,
            PaperLanguage language,
            String number,
            String serviceName,
            String serviceNameEnglish,
            boolean priority,
            LocalDateTime issuedAt,
            @Nullable Integer peopleAhead,
            @Nullable WaitRange waitRange,
            @Nullable String seat,
            List<String> papers,
            @Nullable String link,
            boolean copy) {
        this(
                brand,
                language,
                number,
                serviceName,
                serviceNameEnglish,
                priority,
                issuedAt,
                peopleAhead,
                waitRange,
                seat,
                papers,
                link,
                copy,
                false);
    }

    /** Lines of "papers to have at hand" that fit a ticket. */
    public static final int MAX_PAPERS = 3;

    /** Longest link in characters: its QR code of 7-dot modules still fits the roll. */
    public static final int MAX_LINK = 150;

    /** Cleans the texts and refuses what cannot stand on a ticket. */
    public TicketPaper {
        Objects.requireNonNull(brand);
        Objects.requireNonNull(language);
        Objects.requireNonNull(issuedAt);
        if (!number.matches("[A-Z][0-9]{3,6}")) {
            throw new IllegalArgumentException("TicketPaper number must be a letter and 3 to 6 digits: " + number);
        }
        serviceName = PaperText.required("TicketPaper serviceName", serviceName);
        serviceNameEnglish = PaperText.required("TicketPaper serviceNameEnglish", serviceNameEnglish);
        if (peopleAhead != null && peopleAhead < 0) {
            throw new IllegalArgumentException("TicketPaper peopleAhead must not be negative: " + peopleAhead);
        }
        seat = PaperText.cleanOrNull(seat);
        papers = papers.stream()
                .map(PaperText::clean)
                .filter(line -> !line.isEmpty())
                .toList();
        if (papers.size() > MAX_PAPERS) {
            throw new IllegalArgumentException("TicketPaper takes " + MAX_PAPERS + " papers, got " + papers.size());
        }
        if (link != null && (link.isBlank() || link.length() > MAX_LINK)) {
            throw new IllegalArgumentException("TicketPaper link must have 1 to " + MAX_LINK + " characters");
        }
    }

    @Override
    public String pictureName() {
        return issuedAt.toLocalDate() + "-" + number + (copy ? "-copy" : "");
    }

    /** The same ticket, marked as a copy. */
    public TicketPaper asCopy() {
        return new TicketPaper(
                brand,
                language,
                number,
                serviceName,
                serviceNameEnglish,
                priority,
                issuedAt,
                peopleAhead,
                waitRange,
                seat,
                papers,
                link,
                true,
                interpreter);
    }
}
