package vn.motcua.office.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote, as it is sealed: never in an event, a message or a log line.
 *
 * @param content what is said
 * @param name absent from an opinion
 * @param address absent from an opinion
 * @param phone absent from an opinion
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Letter(
        String content,
        @Nullable String name,
        @Nullable String address,
        @Nullable String phone) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String sealed() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a letter could not be written", e);
        }
    }

    static Letter opened(String json) {
        try {
            return JSON.readValue(json, Letter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a letter could not be read", e);
        }
    }

    /** Whether a text tells who wrote this: the name, the address or the telephone, however they are spelt. */
    boolean toldBy(String text) {
        String plain = plain(text);
        String digits = text.replaceAll("\\D", "");
        return Stream.of(name, address)
                        .anyMatch(part -> part != null && plain(part).length() > 3 && plain.contains(plain(part)))
                || (phone != null && digits.contains(lastDigits(phone)));
    }

    /** Nine digits are the number without 0 or +84 in front. */
    private static String lastDigits(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 9));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
