package vn.motcua.domain.queue;

import java.time.Instant;
import vn.motcua.domain.queue.Refusal.UnknownCounter;

/**
 * The queue's decisions: {@code decide(state, command, now) → events | refusal}. Pure and deterministic; the caller
 * commits the events and applies them.
 */
public final class QueueRules {
    private QueueRules() {}

    /**
     * Decides a command without changing the state.
     *
     * @param clock the office's clock; when it has stepped back, the time of the latest event counts instead
     */
    public static Decision decide(QueueState state, Command command, Instant clock) {
        Instant now = clock.isBefore(state.lastEventAt()) ? state.lastEventAt() : clock;
        return switch (command) {
            case Command.AtCounter c -> atCounter(state, c, now);
            case Command.IssueTicket c -> IssueRules.issue(state, c, now);
            case Command.AdmitTicket c -> AdmissionRules.admit(state, c, now);
            case Command.AdmitPrintedNumber c -> AdmissionRules.admitPrinted(state, c, now);
            case Command.ConfirmEnded c -> AdmissionRules.confirmEnded(state, c, now);
            case Command.EquipDevice c -> IssueRules.equip(state, c, now);
            case Command.BurnSeries c -> IssueRules.burn(state, c, now);
            case Command.BringBack c -> TicketRules.bringBack(state, c, now);
            case Command.CancelTicket c -> TicketRules.cancel(state, c, now);
            case Command.AskForTime c -> CitizenRules.askForTime(state, c, now);
            case Command.GiveUp c -> CitizenRules.giveUp(state, c, now);
            case Command.BookAppointment c -> AppointmentRules.book(state, c, now);
            case Command.CancelAppointment c -> AppointmentRules.cancel(state, c, now);
            case Command.CheckIn c -> AppointmentRules.checkIn(state, c, now);
            case Command.ErasePersonalData c -> NoteRules.erase(c, now);
            case Command.PlanDays c -> DayRules.plan(c, now);
            case Command.TimePassed c -> DayRules.timePassed(state, now);
            case Command.CloseDay c -> DayRules.close(state, now);
        };
    }

    private static Decision atCounter(QueueState state, Command.AtCounter command, Instant now) {
        if (!state.rules().skills().containsKey(command.counter())) {
            return Decision.refused(new UnknownCounter(command.counter()));
        }
        return switch (command) {
            case Command.OpenCounter c -> CounterRules.open(state, c, now);
            case Command.PauseCounter c -> CounterRules.pause(state, c, now);
            case Command.CloseCounter c -> CounterRules.close(state, c, now);
            case Command.CallNext c -> CallRules.callNext(state, c, now);
            case Command.CallTicket c -> CallRules.callTicket(state, c, now);
            case Command.Recall c -> CallRules.recall(state, c, now);
            case Command.Start c -> TicketRules.start(state, c, now);
            case Command.Complete c -> TicketRules.complete(state, c, now);
            case Command.MarkNoShow c -> TicketRules.noShow(state, c, now);
            case Command.Park c -> TicketRules.park(state, c, now);
            case Command.Transfer c -> TicketRules.transfer(state, c, now);
            case Command.AlsoAsk c -> TicketRules.alsoAsk(state, c, now);
            case Command.ContinueVisit c -> TicketRules.continueVisit(state, c, now);
            case Command.RecordDossier c -> DossierRules.record(state, c, now);
            case Command.WriteNote c -> NoteRules.write(state, c, now);
            case Command.FlagTimes c -> TicketRules.flagTimes(state, c, now);
            case Command.CancelPresent c -> TicketRules.cancelPresent(state, c, now);
            case Command.Undo c -> CounterRules.undo(state, c, now);
        };
    }
}
