package vn.motcua.kiosk.model;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.kiosk.keyboard.Writing;

/**
 * What a citizen is writing: gone with its person, like everything on the screen.
 *
 * @param formal whether it is formal feedback, which needs a name, an address and a telephone
 * @param about the subject; absent until it is chosen
 * @param content what is written
 * @param name who writes
 * @param address where that person lives
 * @param phone digits only
 * @param beside the visit whose answer these words stand beside; absent for an opinion and for feedback
 */
public record Draft(
        boolean formal,
        @Nullable String about,
        Writing content,
        Writing name,
        Writing address,
        String phone,
        @Nullable Visit beside) {
    /** As long as fits a page of paper; the office takes up to 4,000. */
    static final int LONGEST_TEXT = 1_500;

    /** Of words beside an answer. */
    static final int LONGEST_WORDS = 1_000;

    static final int LONGEST_NAME = 80;
    static final int LONGEST_ADDRESS = 160;
    /** A telephone number has 9 to 15 digits. */
    static final int LEAST_PHONE = 9;

    static final int LONGEST_PHONE = 15;

    /** The parts of a draft, in the order in which they are written. */
    public enum Part {
        /** What is to be said. */
        CONTENT,
        /** Who says it. */
        NAME,
        /** Where that person lives. */
        ADDRESS,
        /** How that person is reached. */
        PHONE
    }

    /** Nothing written. */
    static Draft empty(boolean formal) {
        return empty(formal, LONGEST_TEXT, null);
    }

    /** Nothing written yet beside the answer of a visit. */
    static Draft beside(Visit visit) {
        return empty(false, LONGEST_WORDS, visit);
    }

    private static Draft empty(boolean formal, int longest, @Nullable Visit beside) {
        return new Draft(
                formal,
                null,
                Writing.empty(Writing.Form.sentences(longest)),
                Writing.empty(Writing.Form.names(LONGEST_NAME)),
                Writing.empty(Writing.Form.names(LONGEST_ADDRESS)),
                "",
                beside);
    }

    Draft about(String next) {
        return new Draft(formal, next, content, name, address, phone, beside);
    }

    Draft phone(String next) {
        return new Draft(formal, about, content, name, address, next, beside);
    }

    /** What stands in a part that is written with letters. */
    public Writing writing(Part part) {
        return switch (part) {
            case CONTENT -> content;
            case NAME -> name;
            case ADDRESS, PHONE -> address;
        };
    }

    /** The same with another text; whoever types one part in some way types the next one so. */
    Draft with(Part part, Writing next) {
        Typing typing = next.typing();
        return new Draft(
                formal,
                about,
                part == Part.CONTENT ? next : content.typing(typing),
                part == Part.NAME ? next : name.typing(typing),
                part == Part.ADDRESS ? next : address.typing(typing),
                phone,
                beside);
    }

    /** The same with this name and address, as far as they fit. */
    Draft filled(Part open, String whose, String where) {
        Writing named = open == Part.NAME || name.blank() ? name.saying(whose) : name;
        Writing lives = open == Part.ADDRESS || address.blank() ? address.saying(where) : address;
        return new Draft(formal, about, content, named, lives, phone, beside);
    }

    /** Whether that part holds what it must. */
    public boolean done(Part part) {
        return part == Part.PHONE
                ? phone.length() >= LEAST_PHONE
                : !writing(part).blank();
    }

    /** How many parts there are to write. */
    public int parts() {
        return formal ? Part.values().length : 1;
    }

    Letter letter(String key) {
        if (beside != null) {
            return new Letter(key, "survey", content.text().strip(), null, ref(key));
        }
        return new Letter(
                key,
                String.valueOf(about),
                content.text().strip(),
                formal ? new Letter.Sender(name.text().strip(), address.text().strip(), phone) : null);
    }

    /** The letter's random key in the form of a name of personal data: sent again, the words keep their name. */
    private static String ref(String key) {
        UUID random = UUID.fromString(key);
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Nothing of what is written. */
    @Override
    public String toString() {
        return "Draft[" + (formal ? "formal" : "opinion") + "]";
    }
}
