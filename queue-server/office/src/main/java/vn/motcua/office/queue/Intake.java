package vn.motcua.office.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.queue.Decision;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.queue.Refusal;
import vn.motcua.office.queue.QueueStore.Ended;

/**
 * What a printed number means once visits that have ended are looked at too: the queue's state forgets them, the store
 * does not. A device whose database was restored sends its tickets again, under a new epoch.
 */
final class Intake {
    private final QueueStore store;

    Intake(QueueStore store) {
        this.store = store;
    }

    /** The command to decide for what a device has sent; empty when its visit is over and complete. */
    Optional<Command> meant(Command command, QueueState state) {
        return command instanceof Command.AdmitTicket admit
                        && state.ticket(admit.ticket()).isEmpty()
                ? meant(admit, state)
                : Optional.of(command);
    }

    private Optional<Command> meant(Command.AdmitTicket admit, QueueState state) {
        // A holder since the last close is the state's business; the log knows the others.
        Optional<Ended> holder =
                state.closed(admit.seriesDay()) ? store.ended(admit.seriesDay(), admit.number()) : Optional.empty();
        if (holder.isPresent() && holder.get().token().equals(admit.linkToken())) {
            return Optional.empty();
        }
        if (holder.isPresent() && holder.get().provisional()) {
            return Optional.of(new Command.ConfirmEnded(holder.get().ticket(), admit));
        }
        Optional<Ended> named = store.ended(admit.ticket());
        if (named.isEmpty()) {
            return Optional.of(admit);
        }
        boolean same = named.get().number().equals(admit.number())
                && named.get().seriesDay().equals(admit.seriesDay());
        return same ? Optional.empty() : Optional.of(admit.reusingAName());
    }

    /** The refusal of a number read off the paper when its visit ended before the day was closed. */
    Optional<Decision> over(Command command, QueueState state, Instant now) {
        if (!(command instanceof Command.AdmitPrintedNumber admit)) {
            return Optional.empty();
        }
        LocalDate day = admit.seriesDay() == null ? state.rules().seriesDay(now) : admit.seriesDay();
        return state.closed(day) && state.holder(day, admit.number()).isEmpty()
                ? store.ended(day, admit.number())
                        .map(ended -> Decision.refused(new Refusal.WrongState(ended.ticket(), ended.state())))
                : Optional.empty();
    }
}
