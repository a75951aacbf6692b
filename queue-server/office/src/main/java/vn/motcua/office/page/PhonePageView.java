package vn.motcua.office.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's own ticket on the phone.
 *
 * @param token the ticket's link token
 * @param snapshot the ticket's {@code TicketView} as JSON: {@code {number, state, serviceName, peopleAhead?,
 *     counterName?, computedAt, wait?}}, or null
 * @param doors what else a citizen can do here on a phone: of {@code book}, {@code dossier}, {@code opinion}, {@code
 *     answers}
 */
public record PhonePageView(String token, @Nullable String snapshot, List<String> doors) {}
