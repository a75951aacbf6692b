package vn.motcua.office.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.motcua.office.problem.Language;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.Reply;

/** Reads what the form of a booking says, and what the office says back to it. */
final class BookForm {
    private BookForm() {}

    static String told(String code, Language language) {
        try {
            JsonNode problem = Json.read(Problem.of(404, code).json(language).getBytes(StandardCharsets.UTF_8));
            return problem.path("title").asText() + ". "
                    + problem.path("detail").asText();
        } catch (IOException notJson) {
            throw new IllegalStateException("a problem is JSON", notJson);
        }
    }

    static JsonNode tree(Reply reply) {
        try {
            return Json.read(reply.json().getBytes(StandardCharsets.UTF_8));
        } catch (IOException notJson) {
            throw new IllegalStateException("a reply is JSON", notJson);
        }
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException notInForm) {
            return Optional.empty();
        }
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notInForm) {
            throw new ProblemException(Problem.of(422, "no-such-slot").with("start", ""));
        }
    }
}
