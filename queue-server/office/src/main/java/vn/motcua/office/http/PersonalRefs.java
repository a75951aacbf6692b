package vn.motcua.office.http;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.personal.PersonalData;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;

/** Reads names of personal data from bodies: an event is to carry only one behind which something was handed in. */
final class PersonalRefs {
    private final PersonalData personal;

    PersonalRefs(PersonalData personal) {
        this.personal = personal;
    }

    /** The name in {@code personalRef} that must be there, of data kept for this purpose. */
    PersonalRef required(Body body, String purpose) {
        body.required("personalRef");
        PersonalRef ref = optional(body, "personalRef", purpose);
        if (ref == null) {
            throw new IllegalStateException("a required field is there");
        }
        return ref;
    }

    /** The name in a field, of data kept for this purpose. */
    @Nullable
    PersonalRef optional(Body body, String field, String purpose) {
        String text = body.text(field).orElse(null);
        if (text == null) {
            return null;
        }
        if (!PersonalRef.isRef(text) || !kept(new PersonalRef(text), purpose)) {
            throw Body.wrong(field, "the name that POST /api/v1/personal gave for the purpose " + purpose);
        }
        return new PersonalRef(text);
    }

    private boolean kept(PersonalRef ref, String purpose) {
        try {
            return personal.kept(ref, purpose).get(CommandGate.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException outOfOrder) {
            throw new ProblemException(Problem.of(503, "storage"));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of(503, "no-answer-in-time"));
        }
    }
}
