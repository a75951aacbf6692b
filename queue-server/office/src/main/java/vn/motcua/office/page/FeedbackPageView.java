package vn.motcua.office.page;

/**
 * What a page of opinions and feedback begins with.
 *
 * @param snapshot as JSON: for the manager {@code {cases, rules}}, for a citizen {@code {rules, longest, hotline}}
 */
public record FeedbackPageView(String snapshot) {}
