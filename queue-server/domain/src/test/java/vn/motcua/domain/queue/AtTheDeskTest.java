package vn.motcua.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.queue.Office.A;
import static vn.motcua.domain.queue.Office.B;
import static vn.motcua.domain.queue.Office.C;
import static vn.motcua.domain.queue.Office.ONE;
import static vn.motcua.domain.queue.Office.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.statistics.TransactionRecord;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.Ticket;

/** What an officer does with the person who sits there. */
class AtTheDeskTest {
    private final Office office = new Office();
    private Ticket person;

    @BeforeEach
    void somebodyIsServed() {
        office.open(ONE);
        person = office.issue(A);
        office.after(Duration.ofMinutes(5)).callNext(ONE);
        office.after(Duration.ofSeconds(30)).give(new Command.Start(ONE));
        office.after(Duration.ofMinutes(4));
    }

    @Test
    void theNextServiceOfAVisitGoesOnWithoutACall() {
        office.give(new Command.AlsoAsk(ONE, B));
        long calls = office.state.callSequence();
        office.give(new Command.ContinueVisit(ONE));

        Ticket now = office.presentAt(ONE);
        assertThat(now).isInstanceOf(Ticket.InService.class);
        assertThat(now.visit().service()).isEqualTo(B);
        assertThat(office.state.callSequence()).as("nobody is called").isEqualTo(calls);
        office.after(Duration.ofMinutes(3)).give(new Command.Complete(ONE));
        TransactionRecord second = TransactionRecord.of(
                office.ticket(person).visit(), 1, office.state.rules().zone());
        assertThat(second.waitingTime()).isZero();
        assertThat(second.counter()).as("where it was served").isEqualTo(ONE);
    }

    @Test
    void withoutAnotherServiceThereIsNothingToGoOnWith() {
        assertThat(refusal(office.give(new Command.ContinueVisit(ONE)))).isInstanceOf(Refusal.WrongState.class);
    }

    @Test
    void aServiceOfOtherCountersIsNotGoneOnWithHere() {
        office.give(new Command.AlsoAsk(ONE, C));
        assertThat(refusal(office.give(new Command.ContinueVisit(ONE))))
                .isEqualTo(new Refusal.UnknownService(C.value()));
    }

    @Test
    void flaggedTimesStayFlaggedInTheRecord() {
        office.give(new Command.FlagTimes(ONE));
        assertThat(office.give(new Command.FlagTimes(ONE)))
                .as("a second time changes nothing")
                .isEqualTo(Decision.accepted());
        office.give(new Command.Complete(ONE));
        assertThat(TransactionRecord.of(
                                office.ticket(person).visit(),
                                0,
                                office.state.rules().zone())
                        .timeUncertain())
                .isTrue();
    }

    @Test
    void aTicketHasOneNoteAndTheOneBeforeIsErased() {
        PersonalRef first = new PersonalRef("a".repeat(22));
        PersonalRef second = new PersonalRef("b".repeat(22));
        office.give(new Command.WriteNote(ONE, first));
        assertThat(office.state.note(person.id())).contains(first);
        assertThat(office.give(new Command.WriteNote(ONE, second)))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.events())
                                .extracting(event -> event.getClass().getSimpleName())
                                .containsExactly("NoteWritten", "PersonalDataErased"));
        assertThat(office.state.note(person.id())).contains(second);
        office.give(new Command.ErasePersonalData(Set.of(second)));
        assertThat(office.state.note(person.id())).isEmpty();
    }

    @Test
    void whatACorrectedDossierNoLongerNeedsIsErased() {
        PersonalRef owner = new PersonalRef("c".repeat(22));
        office.give(new Command.RecordDossier(ONE, with(owner)));
        assertThat(office.give(new Command.RecordDossier(ONE, with(owner))))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.events()).hasSize(1));
        assertThat(office.give(new Command.RecordDossier(ONE, with(null))))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.events())
                                .contains(new Event.PersonalDataErased(office.state.lastEventAt(), owner)));
    }

    private static Dossier with(@Nullable PersonalRef owner) {
        return new Dossier(
                "H26.14-261123-0001",
                "1.001193",
                Dossier.Filing.AT_COUNTER,
                List.of(new Dossier.Paper(Dossier.Paper.OTHER, Dossier.Use.DIGITISED, "KQ.G15.000001", owner)),
                Dossier.Result.ACCEPTED);
    }

    @Test
    void aDossierIsCorrectedUnderItsCodeAndBounded() {
        for (int number = 1; number <= Dossier.MOST_A_VISIT; number++) {
            office.give(record(number));
        }
        office.give(record(1));
        assertThat(office.state.dossiers(person.id())).hasSize(Dossier.MOST_A_VISIT);
        assertThat(refusal(office.give(record(11)))).isEqualTo(new Refusal.LimitReached(Dossier.MOST_A_VISIT));
        office.give(new Command.CloseDay());
        assertThat(office.state.dossiers(person.id())).isEmpty();
    }

    @Test
    void aDossierNeedsSomebodyBeingServed() {
        office.give(new Command.Complete(ONE));
        assertThat(refusal(office.give(record(1)))).isEqualTo(new Refusal.NoPresentTicket(ONE));
    }

    private static Command record(int number) {
        return new Command.RecordDossier(
                ONE,
                new Dossier("H26.14-261123-%04d".formatted(number), "1.001193", Dossier.Filing.AT_COUNTER, List.of()));
    }
}
