package vn.motcua.office.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Booking, as a citizen's phone and the officers' list show it: a service, then a day, then a slot.
 *
 * @param services what can be booked
 * @param service the chosen one's id, absent before
 * @param days its days
 * @param day the chosen one, absent before
 * @param slots the slots of that day
 * @param atHome whether an officer also comes to the person's home for this service
 * @param refusal why the last attempt failed, in the reader's language; absent when there was none
 * @param key names this attempt, so that a form sent twice is one booking
 * @param hotline whom to call instead, absent when nobody
 */
public record BookPageView(
        List<Choice> services,
        @Nullable String service,
        List<Day> days,
        @Nullable LocalDate day,
        List<Slot> slots,
        boolean atHome,
        @Nullable String refusal,
        String key,
        @Nullable String hotline) {
    /** Copies the lists. */
    public BookPageView {
        services = List.copyOf(services);
        days = List.copyOf(days);
        slots = List.copyOf(slots);
    }

    /** A service by its name. */
    public record Choice(String id, String name) {}

    /** A day with its weekday in words and its free places. */
    public record Day(LocalDate day, int weekday, int free) {
        /** Day and month, as people of the office write them. */
        public String shortDate() {
            return "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue());
        }
    }

    /** A slot: the instant as ISO text, the time of day it shows, and its free places. */
    public record Slot(String start, String shown, boolean morning, int free) {}

    /** The slots before or after noon. */
    public List<Slot> slots(boolean morning) {
        return slots.stream().filter(slot -> slot.morning() == morning).toList();
    }

    /** The chosen service's name. */
    public String serviceName() {
        return services.stream()
                .filter(choice -> choice.id().equals(service))
                .map(Choice::name)
                .findFirst()
                .orElse("");
    }
}
