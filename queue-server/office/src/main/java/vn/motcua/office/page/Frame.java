package vn.motcua.office.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows: the words, the brand, the visitor and the office's time zone. Public because compiled
 * templates live in a package of their own.
 *
 * @param messages the words in the visitor's language
 * @param brand whose pages these are
 * @param visitor who looks
 * @param zone the office's time zone
 */
public record Frame(Messages messages, Brand brand, Visitor visitor, ZoneId zone) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The text of a key; see {@link Messages#text}. */
    public String t(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A code in words where there are words for it, else the code itself. */
    public String word(String prefix, String code) {
        return messages.has(prefix + code) ? t(prefix + code) : code;
    }

    /** {@code vi} or {@code en}. */
    public String lang() {
        return messages.language().tag();
    }

    /** The other language's tag: where the language link leads. */
    public String otherLang() {
        return messages.language() == Language.VI ? Language.EN.tag() : Language.VI.tag();
    }

    /** The office's name. */
    public String officeName() {
        return brand.name(messages.language());
    }

    /** The line under the office's name. */
    public String officeLine() {
        return brand.line(messages.language());
    }

    /** The weekday of now: "Thứ Sáu", "Friday". */
    public String weekday() {
        return t("weekday." + visitor.now().atZone(zone).getDayOfWeek().getValue());
    }

    /** The date of now. */
    public String today() {
        return date(visitor.now().atZone(zone).toLocalDate());
    }

    /** A date as people of the office write it: 20/11/2026. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(date);
    }

    /** A time of day at the office: 09:36. */
    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    /** The texts a page's script needs, as JSON that is safe inside a script element. */
    public String scriptTexts(String... prefixes) {
        try {
            return inScript(JSON.writeValueAsString(messages.startingWith(prefixes)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts could not be written as JSON", e);
        }
    }

    /** JSON made safe inside a script element: no text in it can close the element. */
    public String inScript(@Nullable String json) {
        return json == null
                ? "null"
                : json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
