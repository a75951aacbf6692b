package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.kiosk.model.BookingCode;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.BookingTouches;
import vn.motcua.kiosk.model.CaseStep;
import vn.motcua.kiosk.model.CodeKeys;
import vn.motcua.kiosk.model.FeedbackCode;
import vn.motcua.kiosk.model.KioskModel;

/**
 * A telephone number on a numeric keyboard, or the code of a booking or of feedback. A glass too small for every character of a code at a
 * finger's size shows them in groups: the group first, then the character.
 */
final class BookingKeysPane {
    private static final String FIELD = "booking-field";
    private static final String PAGE = "screen-booking";
    private static final String ON = "booking-typed";

    private final Look look;
    private final CodeKeys touches;

    private BookingKeysPane(Look look, CodeKeys touches) {
        this.look = look;
        this.touches = touches;
    }

    static Pane phone(Look look, BookingStep.Phone phone, KioskModel model, double height) {
        BookingTouches booking = model.booking();
        BookingKeysPane pane = new BookingKeysPane(look, booking);
        Phrase brief =
                look.sizes().slender() && !phone.needed() && phone.typed().isEmpty()
                        ? Phrase.BOOKING_PHONE_IF
                        : Phrase.BOOKING_PHONE_BRIEF;
        Phrase hint = phone.wrong()
                ? look.sizes().slender() ? Phrase.BOOKING_PHONE_WRONG_BRIEF : Phrase.BOOKING_PHONE_WRONG
                : phone.needed() ? Phrase.BOOKING_PHONE_HOME_HINT : Phrase.BOOKING_PHONE_HINT;
        boolean said = phone.typed().isEmpty() || phone.wrong();
        List<TouchTarget> digits = new ArrayList<>();
        "1234567890".chars().forEach(digit -> digits.add(pane.key((char) digit)));
        KeyPage.Way on = new KeyPage.Way(ON, phone.whole(), look.say(Phrase.BOOKING_PHONE_READY), booking::typedAll);
        KeyPage.Way skip = phone.needed()
                ? null
                : new KeyPage.Way("booking-skip", true, look.say(Phrase.SURVEY_SKIP), booking::skipped);
        return new KeyPage(
                        look,
                        PAGE,
                        new KeyPage.Typed(
                                FIELD,
                                look.sizes().tiny() ? brief : Phrase.BOOKING_PHONE,
                                Phrase.BOOKING_PHONE_BRIEF,
                                said ? look.say(hint) : "*" + grouped(phone.typed()) + "*",
                                said,
                                phone.wrong()),
                        height)
                .digits(digits, KeyGrid.erase(look, booking::erased), on, skip);
    }

    /** "0912 345 678": as numbers are read out. */
    static String grouped(String digits) {
        return digits.length() <= 4
                ? digits
                : digits.length() <= 7
                        ? digits.substring(0, 4) + " " + digits.substring(4)
                        : digits.substring(0, 4) + " " + digits.substring(4, 7) + " " + digits.substring(7);
    }

    static Pane code(Look look, BookingStep.Code code, KioskModel model, double height) {
        Phrase hint = code.tooShort()
                ? Phrase.BOOKING_ENTER_SHORT
                : model.scans() ? Phrase.BOOKING_ENTER_SCAN : Phrase.BOOKING_ENTER_HINT;
        boolean said = code.typed().isEmpty() || code.tooShort();
        KeyPage.Typed typed = new KeyPage.Typed(
                FIELD,
                Phrase.BOOKING_ENTER,
                Phrase.BOOKING_CODE,
                said ? look.say(hint) : places("", code.typed()),
                said,
                code.tooShort());
        return new BookingKeysPane(look, model.booking())
                .code(code.typed(), code.group(), KeyPage.code(look, PAGE, typed, height));
    }

    /** The code of formal feedback, which always begins alike. */
    static Pane feedback(Look look, CaseStep.Code code, KioskModel model, double height) {
        Phrase hint = code.tooShort()
                ? Phrase.CASE_ENTER_SHORT
                : model.scans() ? Phrase.CASE_ENTER_SCAN : Phrase.CASE_ENTER_HINT;
        boolean said = code.typed().isEmpty() || code.tooShort();
        KeyPage.Typed typed = new KeyPage.Typed(
                FIELD,
                Phrase.CASE_ENTER,
                Phrase.CASE_ENTER_BRIEF,
                said ? look.say(hint) : places(FeedbackCode.BEGIN, code.typed()),
                said,
                code.tooShort());
        return new BookingKeysPane(look, model.cases())
                .code(code.typed(), code.group(), KeyPage.code(look, PAGE, typed, height));
    }

    /** What is typed, with a dot for each character that is missing. */
    private static String places(String begin, String typed) {
        String missing = "·".repeat(BookingCode.LENGTH - typed.length());
        String all = typed + missing;
        int middle = BookingCode.LENGTH / 2;
        String whole = begin + all.substring(0, middle) + "-" + all.substring(middle);
        int bold = begin.length() + typed.length() + (typed.length() > middle ? 1 : 0);
        return "*" + whole.substring(0, bold) + "*" + whole.substring(bold);
    }

    private Pane code(String typed, int opened, KeyPage page) {
        String all = BookingCode.KEYS;
        KeyPage.Way on = new KeyPage.Way(
                ON, typed.length() == BookingCode.LENGTH, look.say(Phrase.BOOKING_PHONE_READY), touches::typedAll);
        List<TouchTarget> keys = new ArrayList<>();
        if (page.fits(all.length() + 2)) {
            all.chars().forEach(one -> keys.add(key((char) one)));
            return page.letters(keys, KeyGrid.erase(look, touches::erased), on);
        }
        if (opened >= 0) {
            BookingCode.group(opened).chars().forEach(one -> keys.add(key((char) one)));
            keys.add(KeyGrid.key(
                    look,
                    "key-others",
                    look.say(Phrase.BOOKING_LETTERS),
                    look.say(Phrase.BOOKING_LETTERS),
                    () -> touches.groupOpened(-1)));
            return page.keys(keys);
        }
        for (int group = 0; group < BookingCode.GROUPS; group++) {
            keys.add(group(group));
        }
        return page.groups(keys, KeyGrid.erase(look, touches::erased), on);
    }

    /** All characters behind a key stand on it. */
    private TouchTarget group(int group) {
        String characters = BookingCode.group(group);
        String spoken = characters.charAt(0) + "–" + characters.charAt(characters.length() - 1);
        return KeyGrid.group(look, "key-group-" + group, spoken, inTwo(characters), () -> touches.groupOpened(group));
    }

    /** Two lines, each character apart: they are looked for, not read. */
    private String inTwo(String characters) {
        int half = Math.ceilDiv(characters.length(), 2);
        return half < 3
                ? apart(characters)
                : apart(characters.substring(0, half)) + "\n" + apart(characters.substring(half));
    }

    private String apart(String characters) {
        return String.join(look.sizes().slender() ? "\u202F" : "\u00A0", characters.split(""));
    }

    private TouchTarget key(char key) {
        String name = String.valueOf(key);
        return KeyGrid.key(look, "key-" + name, name, name, () -> touches.typed(key));
    }
}
