package vn.motcua.kiosk.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.Numbering;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.TicketIssued;
import vn.motcua.protocol.TicketPrinted;
import vn.motcua.protocol.TimeOrderedId;

/**
 * Gives numbers out. A number is given in one transaction with its fact for the office; when {@link #issue} returns it
 * is on this kiosk's disk, and neither the network nor the printer had a part in it.
 *
 * <p>Safe for several threads; the store's one writer puts them in order and commits them together.
 */
public final class TicketDesk {
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KioskStore store;
    private final Outbox outbox;
    private final DeviceClock clock;
    private volatile @Nullable DeviceConfig config;

    /**
     * What the citizen is told about the wait.
     *
     * @param ahead citizens before the new number; absent when not known
     * @param range the announced range; absent when none is announced
     * @param snapshotVersion the queue snapshot both were read from
     */
    public record Announcement(
            @Nullable Integer ahead, @Nullable WaitRange range, long snapshotVersion) {
        /** Nothing is known about the queue. */
        public static final Announcement NONE = new Announcement(null, null, 0);
    }

    /** The desk over {@code store}; knows again what the office last configured. */
    public TicketDesk(KioskStore store, Outbox outbox, DeviceClock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
        @Nullable
        String kept = store.read(connection -> Optional.ofNullable(KioskStore.meta(connection, "config")))
                .orElse(null);
        this.config = kept == null ? null : Codec.read(DeviceConfig.class, kept.getBytes(StandardCharsets.UTF_8));
    }

    /** What the office last configured, also across restarts; empty before the first time. */
    public Optional<DeviceConfig> config() {
        return Optional.ofNullable(config);
    }

    /** The office's configuration came: it and its leases are on the disk when the future completes. */
    public CompletableFuture<Void> configure(DeviceConfig next) {
        return store.change(connection -> {
                    KioskStore.setMeta(connection, "config", Codec.text(next));
                    LeaseTable.grant(connection, next.leases(), store.epoch());
                    Optional<LocalDate> day = seriesDay(connection, next, clock.now());
                    if (day.isPresent()) {
                        LeaseTable.forgetBefore(connection, day.get());
                    }
                    outbox.forgetOld(connection);
                    store.keepConfig(day.orElse(null), Codec.text(next));
                })
                .thenCompose(_ -> store.change(connection -> {
                    store.spares().replace(LeaseTable.untouchedSpares(connection));
                }))
                .thenRun(() -> config = next);
    }

    /** Whether a number could be given now: configured, the date known, a lease with numbers left. */
    public boolean ready() {
        DeviceConfig current = config;
        return current != null
                && store.read(connection -> {
                    Optional<LocalDate> day = knownDay(connection, current, clock.now());
                    return day.isPresent() && LeaseTable.anyLeft(connection, day.get());
                });
    }

    /** As {@link #issueLater} for a service that is open, waiting for this kiosk's disk. */
    public IssueResult issue(String service, boolean priority, Announcement announcement) {
        return issueLater(new Wish(service, new Needs(priority, false), false), announcement)
                .join();
    }

    /**
     * What is asked for.
     *
     * @param needs what the citizen said of themselves
     * @param evenClosed also while the service is closed
     * @param appointment the code of the booking it is for; absent for others
     */
    public record Wish(
            String service,
            Needs needs,
            boolean evenClosed,
            @Nullable String appointment) {
        /** The wish of somebody who has not booked. */
        public Wish(String service, Needs needs, boolean evenClosed) {
            this(service, needs, evenClosed, null);
        }
    }

    /**
     * Gives the next number for the service wished. The future completes after the commit, never exceptionally: a store
     * that refuses is an {@link IssueResult.StoreFailed}.
     */
    public CompletableFuture<IssueResult> issueLater(Wish wish, Announcement announcement) {
        DeviceConfig current = config;
        if (current == null) {
            return CompletableFuture.completedFuture(new IssueResult.NotConfigured());
        }
        return store.<IssueResult>write(connection -> take(connection, current, wish, announcement))
                .exceptionally(failure -> new IssueResult.StoreFailed(reason(failure)))
                .thenApply(result -> {
                    if (result instanceof IssueResult.Issued) {
                        outbox.announceAppended();
                    }
                    return result;
                });
    }

    private static String reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return String.valueOf(cause.getMessage());
    }

    private IssueResult take(StoreConnection connection, DeviceConfig current, Wish wish, Announcement announcement)
            throws SQLException, IOException {
        DeviceConfig.Service service = current.services().stream()
                .filter(offered -> offered.id().equals(wish.service()) && (offered.open() || wish.evenClosed()))
                .findFirst()
                .orElse(null);
        if (service == null) {
            return new IssueResult.ServiceNotOffered(wish.service());
        }
        Stamp now = clock.now();
        Optional<LocalDate> day = seriesDay(connection, current, now);
        if (day.isEmpty()) {
            return new IssueResult.NotConfigured();
        }
        LeaseTable.@Nullable Taken taken = LeaseTable.take(connection, store.spares(), day.get(), service.letter());
        if (taken == null) {
            return new IssueResult.SeriesExhausted(service.letter());
        }
        IssuedTicket ticket = mint(current, service, wish.needs(), announcement, now, day.get(), taken);
        insert(connection, ticket);
        outbox.append(connection, fact(ticket, announcement, now, wish.appointment()), ticket.ticket());
        return new IssueResult.Issued(ticket);
    }

    private static IssuedTicket mint(
            DeviceConfig current,
            DeviceConfig.Service service,
            Needs needs,
            Announcement announcement,
            Stamp now,
            LocalDate day,
            LeaseTable.Taken taken) {
        Instant issuedAt = now.rebuilt().orElse(now.wall());
        String token = KioskStore.randomText(TOKEN_BYTES);
        @Nullable String base = current.settings().ticketLinkBase();
        return new IssuedTicket(
                TimeOrderedId.at(issuedAt),
                Numbering.format(service.letter(), taken.series(), taken.count()),
                service.letter(),
                taken.series(),
                taken.count(),
                day,
                service.id(),
                needs.priority(),
                token,
                base == null ? "" : base + token,
                issuedAt,
                announcement.ahead(),
                announcement.range(),
                needs.interpreter());
    }

    private static TicketIssued fact(
            IssuedTicket ticket, Announcement announcement, Stamp now, @Nullable String appointment) {
        WaitRange range = announcement.range();
        TicketIssued.Announced announced = range == null || range.bound90() == null
                ? null
                : new TicketIssued.Announced(
                        range.low(), range.high(), range.bound90(), announcement.snapshotVersion());
        return new TicketIssued(
                ticket.ticket().toString(),
                ticket.number(),
                ticket.letter(),
                ticket.series(),
                ticket.count(),
                ticket.seriesDay(),
                ticket.service(),
                ticket.priority() ? "priority" : "ordinary",
                ticket.token(),
                announced,
                now,
                ticket.interpreter() ? true : null,
                appointment);
    }

    private static void insert(StoreConnection connection, IssuedTicket ticket) throws SQLException {
        PreparedStatement insert = connection.prepared(
                "INSERT INTO ticket (ticket, day, letter, series, count, service, issued) VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert.setString(1, ticket.ticket().toString());
        insert.setString(2, ticket.seriesDay().toString());
        insert.setString(3, ticket.letter());
        insert.setInt(4, ticket.series());
        insert.setInt(5, ticket.count());
        insert.setString(6, ticket.service());
        insert.setLong(7, ticket.issuedAt().toEpochMilli());
        insert.executeUpdate();
    }

    /** The bytes of this ticket are about to go to the printer. */
    public CompletableFuture<Void> printing(UUID ticket) {
        return store.change(connection -> setPrint(connection, ticket, "PRINTING"));
    }

    /**
     * What became of the paper, with the fact for the office. It may share the next commit: were it lost, the paper
     * would be called unknown.
     */
    public CompletableFuture<Void> printed(UUID ticket, TicketPrinted.Outcome outcome) {
        return printed(ticket, outcome, 0);
    }

    /** The same of a reprint: {@code copy} counts from 1, and 0 is the first paper. */
    public CompletableFuture<Void> printed(UUID ticket, TicketPrinted.Outcome outcome, int copy) {
        return store.changeSoon(connection -> settle(connection, ticket, outcome, copy))
                .thenRun(outbox::announceAppended);
    }

    /**
     * After a start: a ticket caught while printing may lie in the slot or not, one caught before has no paper. Both are
     * told to the office; neither is printed again by itself, because its citizen has gone.
     *
     * @return how many there were, after the commit
     */
    public CompletableFuture<Integer> settleUnprinted() {
        return store.write(connection -> {
            List<UUID> printing = withPrint(connection, "PRINTING");
            List<UUID> issued = withPrint(connection, "ISSUED");
            for (UUID ticket : printing) {
                settle(connection, ticket, TicketPrinted.Outcome.UNKNOWN, 0);
            }
            for (UUID ticket : issued) {
                settle(connection, ticket, TicketPrinted.Outcome.FAILED, 0);
            }
            return printing.size() + issued.size();
        });
    }

    private static List<UUID> withPrint(StoreConnection connection, String state) throws SQLException {
        List<UUID> tickets = new ArrayList<>();
        PreparedStatement find = connection.prepared("SELECT ticket FROM ticket WHERE print = ?");
        find.setString(1, state);
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                tickets.add(UUID.fromString(rows.getString(1)));
            }
        }
        return tickets;
    }

    private void settle(StoreConnection connection, UUID ticket, TicketPrinted.Outcome outcome, int copy)
            throws SQLException {
        setPrint(
                connection,
                ticket,
                switch (outcome) {
                    case PRINTED -> "PRINTED";
                    case UNKNOWN -> "UNKNOWN";
                    case FAILED -> "FAILED";
                });
        outbox.append(connection, new TicketPrinted(ticket.toString(), outcome, copy), null);
    }

    private static void setPrint(StoreConnection connection, UUID ticket, String state) throws SQLException {
        PreparedStatement set = connection.prepared("UPDATE ticket SET print = ? WHERE ticket = ?");
        set.setString(1, state);
        set.setString(2, ticket.toString());
        set.executeUpdate();
    }

    /** The day by the office's clock where it is known, remembered; else the last one remembered. */
    private Optional<LocalDate> seriesDay(StoreConnection connection, DeviceConfig current, Stamp now)
            throws SQLException, IOException {
        Optional<LocalDate> day = knownDay(connection, current, now);
        if (now.rebuilt().isPresent() && day.isPresent()) {
            String today = day.get().toString();
            if (!today.equals(KioskStore.meta(connection, "day"))) {
                KioskStore.setMeta(connection, "day", today);
                store.keepConfig(day.get(), Codec.text(current));
            }
        }
        return day;
    }

    private static Optional<LocalDate> knownDay(StoreConnection connection, DeviceConfig current, Stamp now)
            throws SQLException {
        Optional<LocalDate> trusted = now.rebuilt()
                .map(instant -> instant.atZone(current.office().timeZone())
                        .toLocalDateTime()
                        .minusNanos(current.office().dayStart().toNanoOfDay())
                        .toLocalDate());
        return trusted.isPresent()
                ? trusted
                : Optional.ofNullable(KioskStore.meta(connection, "day")).map(LocalDate::parse);
    }
}
