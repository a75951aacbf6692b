package vn.motcua.office.speaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * How a zone is spoken to: the same as a board in a browser does.
 *
 * @param languages in the order in which they are said
 * @param times how often each call is said, while nobody else waits
 * @param volume in per cent
 * @param oldest a call that waited longer than this is dropped
 * @param quiet spans of the office's day in which nothing is said
 * @param timeZone the office's
 */
record Zone(List<String> languages, int times, int volume, Duration oldest, List<Quiet> quiet, ZoneId timeZone) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    Zone {
        languages = List.copyOf(languages);
        quiet = List.copyOf(quiet);
    }

    /** A span of the day; the end does not belong to it. */
    record Quiet(LocalTime from, LocalTime to) {}

    /** Whether nothing is said at this instant. */
    boolean quietAt(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, timeZone);
        return quiet.stream().anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
    }

    /**
     * What the office's definition says of a board's zone.
     *
     * @param office the office's address without a slash at the end
     * @throws IOException when the office does not answer or has no such board
     */
    static Zone of(String office, String board) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(office + "/api/v1/boards/" + board + "/voice"))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("the office answered " + answer.statusCode() + " for the board " + board);
            }
            return read(new JsonMapper().readTree(answer.body()));
        }
    }

    private static Zone read(JsonNode told) {
        List<String> languages = new ArrayList<>();
        told.path("languages").forEach(language -> languages.add(language.asText()));
        List<Quiet> quiet = new ArrayList<>();
        told.path("quiet")
                .forEach(span -> quiet.add(new Quiet(
                        LocalTime.parse(span.path("from").asText()),
                        LocalTime.parse(span.path("to").asText()))));
        return new Zone(
                languages,
                told.path("times").asInt(2),
                told.path("volume").asInt(100),
                Duration.ofSeconds(told.path("oldestSeconds").asInt(60)),
                quiet,
                ZoneId.of(told.path("timeZone").asText("Asia/Ho_Chi_Minh")));
    }
}
