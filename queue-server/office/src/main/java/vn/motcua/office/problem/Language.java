package vn.motcua.office.problem;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Locale;

/** A language that the office speaks to people; Vietnamese comes first and is the answer to "any". */
public enum Language {
    /** Vietnamese, the language of the office. */
    VI("vi"),
    /** English. */
    EN("en");

    /** A longer header is not read: RFC 9110 sets no bound, so the office does. */
    private static final int MAX_HEADER = 256;

    private static final List<String> TAGS = List.of("vi", "en");
    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * The BCP 47 tag.
     *
     * @return {@code vi} or {@code en}
     */
    public String tag() {
        return tag;
    }

    /**
     * The language that a request asks for.
     *
     * @param request the request whose {@code Accept-Language} is read
     * @return the best match, Vietnamese when the header is absent, malformed or asks for neither
     */
    public static Language of(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.ACCEPT_LANGUAGE)
                .map(Language::ofHeader)
                .orElse(VI);
    }

    /**
     * The best match for an {@code Accept-Language} value (RFC 4647 lookup).
     *
     * @param header the header's value
     * @return the best match, Vietnamese when there is none
     */
    public static Language ofHeader(String header) {
        if (header.length() > MAX_HEADER) {
            return VI;
        }
        try {
            String match = Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS);
            return "en".equals(match) ? EN : VI;
        } catch (IllegalArgumentException malformed) {
            return VI;
        }
    }
}
