package vn.motcua.office.page;

import org.jspecify.annotations.Nullable;

/**
 * A citizen's own ticket on the phone.
 *
 * @param token the ticket's link token
 * @param snapshot the ticket's {@code TicketView} as JSON: {@code {number, state, serviceName, peopleAhead?,
 *     counterName?, computedAt, wait?}}, or null
 */
public record PhonePageView(String token, @Nullable String snapshot) {}
