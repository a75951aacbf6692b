package vn.motcua.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.motcua.domain.queue.Refusal.OfficeFull;
import vn.motcua.domain.queue.Refusal.SeriesExhausted;
import vn.motcua.domain.queue.Refusal.UnknownService;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.TicketNumber;

/** Giving numbers: by the office itself, by its devices, and the leases for both (design, "Numbers"). */
final class IssueRules {
    /** Days after today for which a device holds leases, so that it can work through days without the office. */
    static final int DAYS_AHEAD = 3;

    /** Series a device holds for each letter and day: the one in use and a spare. */
    private static final int HELD = 2;

    /**
     * Databases a device may begin on one series day. A card that fails again and again, or two machines with one
     * credential, must not use a letter's thousand series up: twenty leave {@code 2 × 20} of them for a device.
     */
    static final int EPOCHS_A_DAY = 20;

    private IssueRules() {}

    static Decision issue(QueueState state, Command.IssueTicket command, Instant now) {
        Character letter = state.rules().letters().get(command.service());
        if (letter == null) {
            return Decision.refused(new UnknownService(command.service().value()));
        }
        if (state.size() >= OfficeRules.OPEN_TICKET_LIMIT) {
            return Decision.refused(new OfficeFull(OfficeRules.OPEN_TICKET_LIMIT));
        }
        LocalDate day = state.rules().seriesDay(now);
        List<Event> events = new ArrayList<>();
        Optional<TicketNumber> number = state.numbers().nextOfDesk(day, letter);
        if (number.isEmpty()) {
            Optional<Integer> series = state.numbers().free(day, letter);
            if (series.isEmpty()) {
                return Decision.refused(new SeriesExhausted(letter));
            }
            events.add(new Event.SeriesLeased(
                    now, day, letter, series.get(), DeviceId.DESK, NumberSeries.DESK_EPOCH, false));
            number = Optional.of(new TicketNumber(letter, series.get(), 1));
        }
        events.add(new Event.TicketIssued(
                now,
                command.ticket(),
                number.get(),
                day,
                command.service(),
                command.slot() != null ? QueueClass.APPOINTMENT : command.queueClass(),
                now,
                Duration.ZERO,
                command.slot(),
                DeviceId.DESK,
                command.linkToken(),
                command.announced()));
        return new Decision.Accepted(events);
    }

    /** A device that gives numbers from the last series it holds needs another. */
    static List<Event> spareFor(QueueState state, Command.AdmitTicket command, Instant now) {
        String epoch = state.numbers().epochs().get(command.device());
        char letter = command.number().letter();
        if (epoch == null) {
            return List.of();
        }
        List<Event.SeriesLeased> held = state.numbers().leasesOf(command.device(), command.seriesDay(), letter, epoch);
        boolean last =
                !held.isEmpty() && held.getLast().series() == command.number().series();
        return last
                ? lease(
                        state,
                        command.device(),
                        epoch,
                        command.seriesDay(),
                        letter,
                        held.size() + 1,
                        firstFree(state, command.seriesDay(), letter),
                        now)
                : List.of();
    }

    static Decision equip(QueueState state, Command.EquipDevice command, Instant now) {
        LocalDate today = state.rules().seriesDay(now);
        if (state.numbers().newEpoch(command.device(), command.epoch(), today)
                && state.numbers().epochsOn(command.device(), today) >= EPOCHS_A_DAY) {
            return Decision.accepted(new Event.LeasesWithheld(now, command.device(), command.epoch()));
        }
        return new Decision.Accepted(equip(state, Map.of(command.device(), command.epoch()), now));
    }

    static Decision burn(QueueState state, Command.BurnSeries command, Instant now) {
        List<Event> events = new ArrayList<>();
        for (LocalDate day = command.first(); !day.isAfter(command.last()); day = day.plusDays(1)) {
            for (char letter : new TreeSet<>(state.rules().letters().values())) {
                int upTo = Math.min(firstFree(state, day, letter) - 1 + command.margin(), TicketNumber.LAST_SERIES);
                events.add(new Event.SeriesBurned(now, day, letter, upTo));
            }
        }
        return new Decision.Accepted(events);
    }

    /** Leases for these devices in their epochs, decided together so that none gets what another is given here. */
    static List<Event> equip(QueueState state, Map<DeviceId, String> epochs, Instant now) {
        LocalDate today = state.rules().seriesDay(now);
        List<Event> events = new ArrayList<>();
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            for (char letter : new TreeSet<>(state.rules().letters().values())) {
                events.addAll(lease(state, epochs, today.plusDays(ahead), letter, now));
            }
        }
        return events;
    }

    private static List<Event> lease(
            QueueState state, Map<DeviceId, String> epochs, LocalDate day, char letter, Instant now) {
        List<Event> events = new ArrayList<>();
        int next = firstFree(state, day, letter);
        for (Map.Entry<DeviceId, String> device : epochs.entrySet()) {
            List<Event> leased = lease(state, device.getKey(), device.getValue(), day, letter, HELD, next, now);
            next += leased.size();
            events.addAll(leased);
        }
        return events;
    }

    private static List<Event> lease(
            QueueState state,
            DeviceId device,
            String epoch,
            LocalDate day,
            char letter,
            int wanted,
            int first,
            Instant now) {
        List<Event> events = new ArrayList<>();
        int held = state.numbers().leasesOf(device, day, letter, epoch).size();
        int next = first;
        while (held < wanted && next <= TicketNumber.LAST_SERIES) {
            events.add(new Event.SeriesLeased(now, day, letter, next++, device, epoch, held > 0));
            held++;
        }
        return events;
    }

    private static int firstFree(QueueState state, LocalDate day, char letter) {
        return state.numbers().free(day, letter).orElse(TicketNumber.LAST_SERIES + 1);
    }
}
