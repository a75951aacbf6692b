package vn.motcua.office.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, and when.
 *
 * @param language the language to speak
 * @param now the server's time; the page's clock starts from it
 * @param csrfToken the session's token against forged requests, or null on public pages
 * @param userName the signed-in person's name, or null on public pages
 * @param manager true when the person may see reports of all counters and officers
 * @param administrator true when the person may look after the devices
 */
public record Visitor(
        Language language,
        Instant now,
        @Nullable String csrfToken,
        @Nullable String userName,
        boolean manager,
        boolean administrator) {

    /** A person who is no administrator, or a screen. */
    public Visitor(
            Language language, Instant now, @Nullable String csrfToken, @Nullable String userName, boolean manager) {
        this(language, now, csrfToken, userName, manager, false);
    }

    /** Somebody, or a screen, without a session. */
    public static Visitor anonymous(Language language, Instant now) {
        return new Visitor(language, now, null, null, false);
    }
}
