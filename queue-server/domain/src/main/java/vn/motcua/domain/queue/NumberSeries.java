package vn.motcua.domain.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.motcua.domain.queue.Event.SeriesLeased;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.TicketNumber;

/**
 * Who may give which numbers. A (series day, letter, series) is leased once, to one (device, epoch), never again
 * (design, "Numbers").
 */
final class NumberSeries {
    private record DayLetter(LocalDate day, char letter) {}

    private record Holder(DeviceId device, LocalDate day, char letter) {}

    /** The epoch under which the office's own leases stand. */
    static final String DESK_EPOCH = "office";

    private final Map<DayLetter, Integer> nextSeries = new HashMap<>();
    private final Map<Holder, List<SeriesLeased>> leases = new HashMap<>();
    private final Map<DeviceId, String> epochs = new TreeMap<>(java.util.Comparator.comparing(DeviceId::value));
    private final Map<DayLetter, TicketNumber> lastOfDesk = new HashMap<>();

    void apply(SeriesLeased lease) {
        nextSeries.merge(new DayLetter(lease.day(), lease.letter()), lease.series() + 1, Math::max);
        leases.computeIfAbsent(new Holder(lease.device(), lease.day(), lease.letter()), h -> new ArrayList<>())
                .add(lease);
        if (!lease.device().equals(DeviceId.DESK)) {
            epochs.put(lease.device(), lease.epoch());
        }
    }

    /** The desk's running series may have given numbers that the restored log does not know. */
    void apply(Event.SeriesBurned burned) {
        DayLetter key = new DayLetter(burned.day(), burned.letter());
        nextSeries.merge(key, burned.upTo() + 1, Math::max);
        lastOfDesk.remove(key);
    }

    void deskIssued(LocalDate day, TicketNumber number) {
        lastOfDesk.put(new DayLetter(day, number.letter()), number);
    }

    /** Forgets days before {@code first}; the desk's own series are used up, since their counts are no longer known. */
    void dayClosed(LocalDate first) {
        nextSeries.keySet().removeIf(key -> key.day().isBefore(first));
        leases.keySet().removeIf(key -> key.day().isBefore(first));
        lastOfDesk.clear();
    }

    /** The first series nobody holds, empty when the letter has none left that day. */
    Optional<Integer> free(LocalDate day, char letter) {
        int next = nextSeries.getOrDefault(new DayLetter(day, letter), 0);
        return next > TicketNumber.LAST_SERIES ? Optional.empty() : Optional.of(next);
    }

    /** How many series of the letter nobody holds that day. */
    int left(LocalDate day, char letter) {
        return free(day, letter)
                .map(next -> TicketNumber.LAST_SERIES + 1 - next)
                .orElse(0);
    }

    /** Whether the series was left out after a restore: it may have been leased, but nobody here knows to whom. */
    boolean burned(LocalDate day, TicketNumber number) {
        return leaseOf(day, number).isEmpty()
                && number.series() < nextSeries.getOrDefault(new DayLetter(day, number.letter()), 0);
    }

    /** The desk's next number in its running series, empty when it needs a new one. */
    Optional<TicketNumber> nextOfDesk(LocalDate day, char letter) {
        TicketNumber last = lastOfDesk.get(new DayLetter(day, letter));
        return last == null || last.count() == TicketNumber.LAST_COUNT
                ? Optional.empty()
                : Optional.of(new TicketNumber(letter, last.series(), last.count() + 1));
    }

    List<SeriesLeased> leasesOf(DeviceId device, LocalDate day, char letter, String epoch) {
        return leases.getOrDefault(new Holder(device, day, letter), List.of()).stream()
                .filter(lease -> lease.epoch().equals(epoch))
                .toList();
    }

    List<SeriesLeased> leasesOf(DeviceId device) {
        String epoch = epochs.getOrDefault(device, "");
        return leases.values().stream()
                .flatMap(List::stream)
                .filter(lease -> lease.device().equals(device) && lease.epoch().equals(epoch))
                .sorted(java.util.Comparator.comparing(SeriesLeased::day)
                        .thenComparing(SeriesLeased::letter)
                        .thenComparing(SeriesLeased::series))
                .toList();
    }

    /** Whether a device holds nothing for this day under this epoch. */
    boolean newEpoch(DeviceId device, String epoch, LocalDate day) {
        return epochsHeld(device, day).noneMatch(epoch::equals);
    }

    /** Under how many epochs a device was given series of this day. */
    long epochsOn(DeviceId device, LocalDate day) {
        return epochsHeld(device, day).distinct().count();
    }

    private Stream<String> epochsHeld(DeviceId device, LocalDate day) {
        return leases.entrySet().stream()
                .filter(held -> held.getKey().device().equals(device)
                        && held.getKey().day().equals(day))
                .flatMap(held -> held.getValue().stream())
                .map(SeriesLeased::epoch);
    }

    /** To whom a number's series was leased, empty when to nobody. */
    Optional<SeriesLeased> leaseOf(LocalDate day, TicketNumber number) {
        return leases.entrySet().stream()
                .filter(held -> held.getKey().day().equals(day) && held.getKey().letter() == number.letter())
                .flatMap(held -> held.getValue().stream())
                .filter(lease -> lease.series() == number.series())
                .findFirst();
    }

    Map<DeviceId, String> epochs() {
        return epochs;
    }
}
