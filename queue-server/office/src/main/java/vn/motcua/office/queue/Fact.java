package vn.motcua.office.queue;

import org.jspecify.annotations.Nullable;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.ticket.DeviceId;

/**
 * Something that has happened at a device and must be taken in exactly once.
 *
 * @param device whose
 * @param epoch of the device's database
 * @param sequence within the epoch, from 1
 * @param hash SHA-256 of the content, in hex
 * @param type the event's type and version, such as {@code TicketIssued/1}
 * @param content the event as received, kept whole
 * @param command what it means for the queue, absent when nothing
 * @param answer the survey answer it is, absent when it is none
 * @param deadBecause why the queue cannot take it, absent when it can: it is kept whole as a dead letter
 */
public record Fact(
        DeviceId device,
        String epoch,
        long sequence,
        String hash,
        String type,
        String content,
        @Nullable Command command,
        @Nullable SurveyAnswer answer,
        @Nullable String deadBecause) {

    /** A fact that the queue can take. */
    public Fact(
            DeviceId device,
            String epoch,
            long sequence,
            String hash,
            String type,
            String content,
            @Nullable Command command) {
        this(device, epoch, sequence, hash, type, content, command, null, null);
    }

    /** A fact that is no survey answer. */
    public Fact(
            DeviceId device,
            String epoch,
            long sequence,
            String hash,
            String type,
            String content,
            @Nullable Command command,
            @Nullable String deadBecause) {
        this(device, epoch, sequence, hash, type, content, command, null, deadBecause);
    }

    /** The same as a survey answer. */
    public Fact answering(SurveyAnswer survey) {
        return new Fact(device, epoch, sequence, hash, type, content, command, survey, deadBecause);
    }

    /** The same as a dead letter. */
    Fact dead(String because) {
        return new Fact(device, epoch, sequence, hash, type, content, null, null, because);
    }

    /** What became of a fact. */
    public enum Reception {
        /** Taken in and committed. */
        ADMITTED,
        /** Known already, with the same content. */
        DUPLICATE,
        /** Known already, with another content: kept whole, to be looked at by the administrator. */
        QUARANTINED
    }
}
