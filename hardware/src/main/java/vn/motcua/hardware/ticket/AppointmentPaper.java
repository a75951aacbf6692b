package vn.motcua.hardware.ticket;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the slip of a booking: when, what for, and the code that is its only key. There is no field for a person's
 * name or telephone number, so none can be printed. Day, hour and service are printed in both languages.
 *
 * @param brand head and foot
 * @param language of the larger words
 * @param code in two groups, as it is typed, such as K7MP-2QXR
 * @param serviceName the service in Vietnamese
 * @param serviceNameEnglish the service in English
 * @param start the office's local time at which the slot begins
 * @param end when the slot ends, on the same day
 * @param opens from when its person may check in; null when an officer comes to the person's home
 * @param counts until when the booking counts; null likewise
 * @param link what the QR code says: the address of the booking's page, or the code
 */
public record AppointmentPaper(
        PaperBrand brand,
        PaperLanguage language,
        String code,
        String serviceName,
        String serviceNameEnglish,
        LocalDateTime start,
        LocalTime end,
        @Nullable LocalTime opens,
        @Nullable LocalTime counts,
        String link)
        implements Paper {
    /** Cleans the texts and refuses what cannot stand on a slip. */
    public AppointmentPaper {
        Objects.requireNonNull(brand);
        Objects.requireNonNull(language);
        Objects.requireNonNull(start);
        Objects.requireNonNull(end);
        if (!code.matches("[A-Z0-9]{2,8}(-[A-Z0-9]{2,8})?")) {
            throw new IllegalArgumentException("AppointmentPaper code must be one or two groups of letters and digits");
        }
        serviceName = PaperText.required("AppointmentPaper serviceName", serviceName);
        serviceNameEnglish = PaperText.required("AppointmentPaper serviceNameEnglish", serviceNameEnglish);
        if (link.isBlank() || link.length() > TicketPaper.MAX_LINK) {
            throw new IllegalArgumentException(
                    "AppointmentPaper link must have 1 to " + TicketPaper.MAX_LINK + " characters");
        }
    }

    @Override
    public String pictureName() {
        return start.toLocalDate() + "-" + code;
    }
}
