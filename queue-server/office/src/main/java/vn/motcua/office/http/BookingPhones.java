package vn.motcua.office.http;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.personal.Purpose;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;

/**
 * The telephones of bookings that nobody signed in for: kept before anything is booked, erased once it is certain that
 * nothing was.
 */
final class BookingPhones {
    private static final String CITIZEN = BookingRoutes.CITIZEN;

    private final CommandLoop loop;
    private final CommandGate gate;
    private final PersonalData personal;

    BookingPhones(CommandLoop loop, PersonalData personal) {
        this.loop = loop;
        this.gate = new CommandGate(loop);
        this.personal = personal;
    }

    /** The name for the telephone of one attempt. */
    PersonalRef name(String attempt) {
        return personal.name(CITIZEN + "\n" + attempt);
    }

    /** @throws ProblemException when it could not be kept, or the attempt was made before with another one */
    void keep(PersonalRef ref, String phone) {
        Purpose purpose = personal.purpose(AppointmentRoutes.PHONE)
                .orElseThrow(() -> new ProblemException(Problem.of(503, "personal-full")));
        switch (gate.outcome(() -> personal.keep(CITIZEN, ref, purpose, phone)).outcome()) {
            case KEPT, KNOWN -> {}
            case TAKEN, ERASED -> throw used();
            case FULL -> throw new ProblemException(Problem.of(503, "personal-full"));
        }
    }

    /** Hands a booking in; when it is refused its telephone goes, also if nobody waits for the answer any more. */
    CompletableFuture<Reply> submit(Request booking, @Nullable PersonalRef contact) {
        CompletableFuture<Reply> answer = loop.submit(booking);
        if (contact != null) {
            answer.whenCompleteAsync(
                    (reply, failure) -> {
                        if (reply == null ? failure instanceof CommandLoop.KeyReused : reply.status() != 201) {
                            forget(contact);
                        }
                    },
                    Thread::startVirtualThread);
        }
        return answer;
    }

    private void forget(PersonalRef contact) {
        loop.read(state -> state.appointments().names(contact))
                .thenAcceptAsync(
                        needed -> {
                            if (!needed) {
                                personal.erase(CITIZEN, contact, purpose -> true);
                            }
                        },
                        Thread::startVirtualThread);
    }

    /** The same form was sent before, for something else. */
    static ProblemException used() {
        return new ProblemException(Problem.of(422, "form-used"));
    }
}
