package vn.motcua.office.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What came from devices and needs an administrator's eye. Any thread may ask; it sees what was committed. */
public interface IntakeLog {
    /** Most entries listed of a kind; the newest ones. */
    int LISTED = 200;

    /** Facts that the queue could not take, newest first, at most {@link #LISTED}. */
    List<DeadLetter> deadLetters();

    /** Facts that came under an id that another fact had, newest first, at most {@link #LISTED}. */
    List<Quarantined> quarantined();

    /** Numbers that two tickets claim, and tickets that claim two numbers, newest first, at most {@link #LISTED}. */
    List<Dispute> disputes();

    /**
     * A fact that the queue could not take, kept whole and counted as received.
     *
     * @param id of the dead letter
     * @param device who sent it
     * @param epoch of the device's database
     * @param seq its sequence
     * @param type its type and version
     * @param reason why
     * @param receivedAt when
     * @param content as received
     */
    record DeadLetter(
            long id,
            String device,
            String epoch,
            long seq,
            String type,
            String reason,
            Instant receivedAt,
            String content) {}

    /**
     * A fact whose id another fact had already.
     *
     * @param device who sent it
     * @param epoch of the device's database
     * @param seq its sequence
     * @param type its type and version
     * @param receivedAt when
     * @param content as received
     */
    record Quarantined(String device, String epoch, long seq, String type, Instant receivedAt, String content) {}

    /**
     * Two visits that cannot both be right.
     *
     * @param number the number the later one has
     * @param seriesDay its day
     * @param device who sent the later one
     * @param ticket the later one
     * @param other the earlier one
     * @param at when it was noticed
     */
    record Dispute(String number, LocalDate seriesDay, String device, String ticket, String other, Instant at) {}
}
