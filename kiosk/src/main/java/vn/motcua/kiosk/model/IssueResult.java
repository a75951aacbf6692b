package vn.motcua.kiosk.model;

/** What became of asking for a number. */
public sealed interface IssueResult {
    /**
     * The number is committed.
     *
     * @param ticket the new ticket
     */
    record Issued(IssuedTicket ticket) implements IssueResult {}

    /**
     * No lease of the letter has a number left on the series day.
     *
     * @param letter letter that ran out
     */
    record SeriesExhausted(String letter) implements IssueResult {}

    /**
     * The office does not offer the service, or it is closed now.
     *
     * @param service id that was asked for
     */
    record ServiceNotOffered(String service) implements IssueResult {}

    /** This kiosk has no office yet, or does not know the date: it can give no number. */
    record NotConfigured() implements IssueResult {}

    /**
     * The kiosk's own store refused the commit (disk full, read-only, broken): nothing was given out.
     *
     * @param reason the store's own words, for the log
     */
    record StoreFailed(String reason) implements IssueResult {}
}
