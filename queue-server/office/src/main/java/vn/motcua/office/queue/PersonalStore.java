package vn.motcua.office.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.ticket.PersonalRef;

/**
 * Where personal data is kept apart from events: one row each. A row goes when its {@code PersonalDataErased} is appended,
 * in the same transaction. Only the loop's thread uses it ({@link CommandLoop#personal}).
 */
public interface PersonalStore {
    /** Keeps a row; false, and nothing is changed, when its name is taken. */
    boolean keep(PersonalRow row);

    /** A row by its name. */
    Optional<PersonalRow> find(PersonalRef ref);

    /** How many rows there are of each purpose. */
    Map<String, Long> counts();

    /** Rows whose time is over, at most {@code most}. */
    List<PersonalRow> expired(Instant now, int most);

    /** Names erased since, as the log of events tells. */
    List<PersonalRef> erasedSince(Instant from);

    /** Any one row, to see whether the key fits. */
    Optional<PersonalRow> any();

    /** Writes a line of the log of uses. */
    void note(PersonalUse use);

    /** The newest lines of the log of uses. */
    List<PersonalUse> uses(int most);

    /** Forgets lines of the log of uses; at most {@code most} of them. */
    void forgetUses(Instant before, int most);
}
