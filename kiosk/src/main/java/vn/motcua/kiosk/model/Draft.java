package vn.motcua.kiosk.model;

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
 */
public record Draft(
        boolean formal, @Nullable String about, Writing content, Writing name, Writing address, String phone) {
    /** As long as fits a page of paper; the office takes up to 4,000. */
    static final int LONGEST_TEXT = 1_500;

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
        return new Draft(
                formal,
                null,
                Writing.empty(Writing.Form.sentences(LONGEST_TEXT)),
                Writing.empty(Writing.Form.names(LONGEST_NAME)),
                Writing.empty(Writing.Form.names(LONGEST_ADDRESS)),
                "");
    }

    Draft about(String next) {
        return new Draft(formal, next, content, name, address, phone);
    }

    Draft phone(String next) {
        return new Draft(formal, about, content, name, address, next);
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
                phone);
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
        return new Letter(
                key,
                String.valueOf(about),
                content.text().strip(),
                formal ? new Letter.Sender(name.text().strip(), address.text().strip(), phone) : null);
    }

    /** Nothing of what is written. */
    @Override
    public String toString() {
        return "Draft[" + (formal ? "formal" : "opinion") + "]";
    }
}
