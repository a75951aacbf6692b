package vn.motcua.kiosk.model;

import java.util.regex.Pattern;

/** The forms of codes that citizens bring. */
final class Forms {
    /** The address of a ticket's page: it ends with the ticket's secret. */
    static final Pattern TICKET =
            Pattern.compile("https?://[^/\\s]{1,200}(?:/[^\\s?#]{0,100})?/t/([A-Za-z0-9_-]{16,64})");

    /** The number of a citizen. */
    static final Pattern CITIZEN = Pattern.compile("[0-9]{12}");

    private Forms() {}
}
