package vn.motcua.kiosk.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that is committed at this kiosk: it exists whatever happens to network, printer or power afterwards.
 *
 * @param ticket id, a UUID of version 7
 * @param number what is printed and called, such as {@code A012}
 * @param letter letter of the number
 * @param series leased series the number comes from
 * @param count place in the series, 1–999
 * @param seriesDay day the series belongs to
 * @param service id of the service asked for
 * @param priority whether the citizen said to have priority
 * @param token link token, 128 random bits in base64url; secret of the ticket's holder
 * @param link address of the live page, for the QR code
 * @param issuedAt wall clock of the kiosk at the issue
 * @param ahead citizens before this one by the last snapshot; absent when that was unknown or old
 * @param announced wait announced to the citizen; absent when none was
 * @param interpreter whether the citizen needs an interpreter
 */
public record IssuedTicket(
        UUID ticket,
        String number,
        String letter,
        int series,
        int count,
        LocalDate seriesDay,
        String service,
        boolean priority,
        String token,
        String link,
        Instant issuedAt,
        @Nullable Integer ahead,
        @Nullable WaitRange announced,
        boolean interpreter) {}
