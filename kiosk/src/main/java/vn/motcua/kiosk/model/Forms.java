package vn.motcua.kiosk.model;

import java.util.regex.Pattern;

/** The forms of codes that citizens bring. */
final class Forms {
    /** The address of a ticket's page: it ends with the ticket's secret. */
    static final Pattern TICKET =
            Pattern.compile("https?://[^/\\s]{1,200}(?:/[^\\s?#]{0,100})?/t/([A-Za-z0-9_-]{16,64})");

    /** The address of a booking's page, or its code alone; the code has no 0 and O, no 1, I and L. */
    static final Pattern APPOINTMENT = Pattern.compile(
            "(?:(?:https?://[^/\\s]{1,200})?(?:/[^\\s?#]{0,100})?/a/)?([2-9A-HJKMNP-Z]{4}-?[2-9A-HJKMNP-Z]{4})",
            Pattern.CASE_INSENSITIVE);

    /** What stands on the slip of formal feedback: the address of its page, or the code alone. */
    static final Pattern FEEDBACK = Pattern.compile(
            "(?:https?://[^/\\s]{1,200}(?:/[^\\s?#]{0,100})?/opinion#)?(PA-?[2-9A-HJKMNP-Z]{4}-?[2-9A-HJKMNP-Z]{4})",
            Pattern.CASE_INSENSITIVE);

    /** The number of a citizen. */
    static final Pattern CITIZEN = Pattern.compile("[0-9]{12}");

    private Forms() {}
}
