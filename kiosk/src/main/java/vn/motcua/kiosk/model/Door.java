package vn.motcua.kiosk.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a kiosk can do beside giving numbers, in the order in which a small row keeps it. */
public enum Door {
    /** The procedure guide: which papers are needed. */
    GUIDE,
    /** Booking an appointment, and coming to one. */
    APPOINTMENT,
    /** Saying how the service was. */
    SURVEY,
    /** How far a dossier is. */
    DOSSIER,
    /** An opinion, or feedback that is answered. */
    FEEDBACK;

    /** The name in the office's configuration. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The door of this name; empty for one that this kiosk does not know. */
    public static Optional<Door> named(String slug) {
        return Arrays.stream(values()).filter(door -> door.slug().equals(slug)).findFirst();
    }
}
