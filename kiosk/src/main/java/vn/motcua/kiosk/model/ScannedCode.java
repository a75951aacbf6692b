package vn.motcua.kiosk.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen held in front of the scanner. Whatever was scanned, reading it never fails; of an identity card nothing
 * is kept but that it was one, and what its holder has it write into a field.
 */
public sealed interface ScannedCode {
    /**
     * A ticket of a queue.
     *
     * @param token the ticket's secret
     */
    record Ticket(String token) implements ScannedCode {
        /** Not the secret. */
        @Override
        public String toString() {
            return "Ticket[]";
        }
    }

    /**
     * An identity card.
     *
     * @param says what it says, for whoever fills in a form now; absent when it cannot be read, and on every screen
     */
    record IdentityCard(@Nullable CitizenCard says) implements ScannedCode {
        /** One of which nothing is known but that it is one. */
        public IdentityCard() {
            this(null);
        }

        /** Nothing of what it says. */
        @Override
        public String toString() {
            return "IdentityCard[]";
        }
    }

    /**
     * The receipt of a dossier.
     *
     * @param code the dossier's code
     */
    record Dossier(String code) implements ScannedCode {
        /** Nothing of the code: it leads to a person. */
        @Override
        public String toString() {
            return "Dossier[]";
        }
    }

    /**
     * A booking: its link, or its code alone.
     *
     * @param code eight characters
     */
    record Appointment(String code) implements ScannedCode {
        /** Not the code, which is a secret of its holder. */
        @Override
        public String toString() {
            return "Appointment[]";
        }
    }

    /**
     * The slip of formal feedback.
     *
     * @param code its code
     */
    record Feedback(String code) implements ScannedCode {
        /** Not the code, which is a secret of its holder. */
        @Override
        public String toString() {
            return "Feedback[]";
        }
    }

    /** Anything else. */
    record Unknown() implements ScannedCode {}

    /** Reads a code, with or without spaces or the mark of its byte order round it, in whatever form of Unicode. */
    static ScannedCode of(String text) {
        String code = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\uFEFF", "")
                .strip();
        Matcher ticket = Forms.TICKET.matcher(code);
        if (ticket.matches()) {
            return new Ticket(ticket.group(1));
        }
        Matcher booked = Forms.APPOINTMENT.matcher(code);
        if (booked.matches()) {
            return new Appointment(booked.group(1).replace("-", "").toUpperCase(Locale.ROOT));
        }
        Matcher written = Forms.FEEDBACK.matcher(code);
        if (written.matches()) {
            return new Feedback(FeedbackCode.of(FeedbackCode.signs(written.group(1))));
        }
        Optional<String> dossier = DossierCode.in(code);
        if (dossier.isPresent()) {
            return new Dossier(dossier.get());
        }
        String[] fields = code.split("\\|", -1);
        // Seven fields by the cards of 2021–2024; some have six, some more.
        boolean card =
                fields.length >= 6 && Forms.CITIZEN.matcher(fields[0].strip()).matches();
        return card ? new IdentityCard(CitizenCard.read(code).orElse(null)) : new Unknown();
    }
}
