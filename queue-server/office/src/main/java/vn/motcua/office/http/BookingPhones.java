package vn.motcua.office.http;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.motcua.domain.appointment.Appointment;
import vn.motcua.domain.appointment.AppointmentState;
import vn.motcua.domain.queue.QueueState;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.definition.AppointmentRule;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.personal.Purpose;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.Reply;
import vn.motcua.office.queue.Request;

/**
 * The telephones of bookings that nobody signed in for: kept before anything is booked, erased once it is certain that
 * nothing was. A telephone is all that is known of a person: who gave the same one for as many bookings of a day as the
 * office's rule allows gets no more.
 */
public final class BookingPhones {
    private static final String CITIZEN = BookingRoutes.CITIZEN;
    private static final int MOST_WAITING = 64;
    private static final long COUNTING_SECONDS = 5;

    private final CommandLoop loop;
    private final CommandGate gate;
    private final PersonalData personal;
    private final AtomicInteger waiting = new AtomicInteger();
    private CompletableFuture<Reply> before = CompletableFuture.completedFuture(new Reply(204, ""));

    /** One for all ways to book: bookings are counted one after another, so that two at once are not both the last. */
    public BookingPhones(CommandLoop loop, PersonalData personal) {
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

    /**
     * Hands a booking in; when it is refused its telephone goes, also if nobody waits for the answer any more.
     *
     * @param order what {@code booking} asks for
     */
    CompletableFuture<Reply> submit(Request booking, AppointmentDesk.Order order) {
        Appointment wanted = order.wanted();
        PersonalRef contact = wanted.contact();
        if (contact == null) {
            return loop.submit(booking);
        }
        CompletableFuture<Reply> answer = order.perPerson() >= AppointmentRule.ANY_NUMBER
                ? loop.submit(booking)
                : inTurn(() -> ofOnePerson(booking, wanted, contact, order.perPerson()));
        answer.whenCompleteAsync(
                (reply, failure) -> {
                    if (reply == null ? nothingBooked(failure) : reply.status() != 201) {
                        forget(contact);
                    }
                },
                Thread::startVirtualThread);
        return answer;
    }

    private CompletableFuture<Reply> ofOnePerson(Request booking, Appointment wanted, PersonalRef contact, int most) {
        return standing(wanted, contact)
                .orTimeout(COUNTING_SECONDS, TimeUnit.SECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException
                                ? new ProblemException(Problem.of(503, "no-answer-in-time"))
                                : failure))
                .thenCompose(others -> others.size() >= most
                        ? CompletableFuture.failedFuture(new ProblemException(
                                Problem.of(409, "person-day-full").with("most", most)))
                        : loop.submit(booking));
    }

    private synchronized CompletableFuture<Reply> inTurn(Supplier<CompletableFuture<Reply>> work) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return CompletableFuture.failedFuture(new ProblemException(Problem.of(503, "busy")));
        }
        before = before.handle((reply, failure) -> work.get()).thenCompose(reply -> reply);
        before.whenComplete((reply, failure) -> waiting.decrementAndGet());
        return before;
    }

    /**
     * Other bookings of the same series day that stand under the same telephone. An attempt that is known already is left
     * to the queue, which answers it as before.
     */
    private CompletableFuture<List<PersonalRef>> standing(Appointment wanted, PersonalRef contact) {
        return loop.read(state -> state.appointments().names(contact)
                        ? List.<PersonalRef>of()
                        : contactsOn(state.rules().seriesDay(wanted.slot()), state))
                .thenCompose(others -> others.isEmpty()
                        ? CompletableFuture.completedFuture(others)
                        : personal.same(contact, others, AppointmentRoutes.PHONE, BookingPhones::plain));
    }

    private static List<PersonalRef> contactsOn(LocalDate day, QueueState state) {
        return state
                .appointments()
                .between(state.rules().endOf(day.minusDays(1)), state.rules().endOf(day))
                .stream()
                .filter(entry -> entry.state() != AppointmentState.CANCELLED)
                .flatMap(entry -> Stream.ofNullable(entry.appointment().contact()))
                .toList();
    }

    /** However it was typed: {@code +84 912…} and {@code 0912…} are one telephone. */
    private static String plain(String phone) {
        return phone.replaceAll("\\D", "").replaceFirst("^84(?=\\d{9}$)", "0");
    }

    private static boolean nothingBooked(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        // After a 503 the same attempt may come again, with its telephone.
        return cause instanceof CommandLoop.KeyReused
                || cause instanceof ProblemException refused
                        && refused.problem().status() == 409;
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
