package vn.motcua.office.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's page: what is wrong with the office itself, the devices, and what they sent that the queue could
 * not simply take.
 *
 * @param troubles what {@code /health} names
 * @param devices every device that is not revoked, by id
 * @param deadLetters what could not be taken in, newest first
 * @param quarantined what came under an id that was taken, newest first
 * @param disputes numbers that cannot be right, newest first
 */
public record AdminPageView(
        List<Trouble> troubles,
        List<DeviceLine> devices,
        List<DeadLetter> deadLetters,
        List<Quarantined> quarantined,
        List<Dispute> disputes) {

    /** Copies the lists. */
    public AdminPageView {
        troubles = List.copyOf(troubles);
        devices = List.copyOf(devices);
        deadLetters = List.copyOf(deadLetters);
        quarantined = List.copyOf(quarantined);
        disputes = List.copyOf(disputes);
    }

    /**
     * Something is wrong with the office itself.
     *
     * @param code as {@code /health} names it
     * @param detail one sentence for whoever repairs it, in English
     */
    public record Trouble(String code, String detail) {}

    /**
     * A device.
     *
     * @param id which
     * @param kind kiosk, counter-unit or board
     * @param blocked whether an administrator must let it in again
     * @param online whether it has its link
     * @param printer its printer in one word, absent without one
     * @param clock {@code compared} or {@code alone}, absent until told
     * @param backlog how many facts wait in it
     * @param lastSeen when it was heard last, absent when not since the office started
     * @param attention why it needs a look, as a code, absent without a reason
     */
    public record DeviceLine(
            String id,
            String kind,
            boolean blocked,
            boolean online,
            @Nullable String printer,
            @Nullable String clock,
            long backlog,
            @Nullable Instant lastSeen,
            @Nullable String attention) {
        /** How it stands, as the end of a message key. */
        public String state() {
            return blocked ? "blocked" : online ? "online" : "offline";
        }

        /** The look of its state. */
        public String look() {
            return blocked ? "over" : online ? "ok" : "near";
        }

        /** The shape of its state. */
        public String shape() {
            return blocked ? "diamond" : online ? "dot" : "triangle";
        }

        /** Why it needs a look, as the end of a message key; absent without a reason. */
        public @Nullable String reason() {
            return attention != null ? attention : blocked ? "blocked" : null;
        }
    }

    /**
     * A fact that could not be taken in.
     *
     * @param id of the dead letter
     * @param device who sent it
     * @param seq its sequence
     * @param type its type and version
     * @param reason why
     * @param receivedAt when it came
     * @param content as received
     */
    public record DeadLetter(
            long id, String device, long seq, String type, String reason, Instant receivedAt, String content) {}

    /**
     * A fact that came under an id that was taken.
     *
     * @param device who sent it
     * @param seq its sequence
     * @param type its type and version
     * @param receivedAt when it came
     * @param content as received
     */
    public record Quarantined(String device, long seq, String type, Instant receivedAt, String content) {}

    /**
     * Two tickets that cannot both be right.
     *
     * @param number the number of the later one
     * @param seriesDay its day
     * @param device who sent it
     * @param ticket the later one
     * @param other the earlier one
     * @param at when it was noticed
     */
    public record Dispute(String number, LocalDate seriesDay, String device, String ticket, String other, Instant at) {}

    /** How many devices need a look. */
    public long troubled() {
        return devices.stream().filter(device -> device.reason() != null).count();
    }

    /** Whether nothing at all needs the administrator. */
    public boolean calm() {
        return troubles.isEmpty()
                && troubled() == 0
                && deadLetters.isEmpty()
                && quarantined.isEmpty()
                && disputes.isEmpty();
    }
}
