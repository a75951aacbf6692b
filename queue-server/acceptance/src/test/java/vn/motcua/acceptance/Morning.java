package vn.motcua.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A Monday morning at Bình An ward on a simulated clock, played over HTTP: citizens arrive, six officers serve them, a
 * few do not come when called, a few go back for a paper. The same seed gives the same morning.
 */
final class Morning {
    static final Instant OPENING = Instant.parse("2026-11-23T00:30:00Z");
    private static final List<String> PARK_REASONS = List.of("paper", "fee", "copy");

    private static final int ANOTHER_MATTER = 8; // of 100 who were served
    private static final int GOES_FOR_A_PAPER = 4;

    /** The services and how often they are asked for, of 100. */
    private static final Map<String, Integer> DEMAND = demand();

    private final RunningOffice office;
    private final Random random = new Random(20261123);
    private final Map<Integer, Instant> busyUntil = new HashMap<>();
    private final List<JsonNode> issued = new ArrayList<>();
    private int parked;
    private Instant now = OPENING;

    Morning(RunningOffice office) throws IOException, InterruptedException {
        this.office = office;
        office.setClock(now, 0);
        for (int counter = 1; counter <= 6; counter++) {
            at(counter, "open", "{\"officer\":\"canbo" + counter + "\"}");
        }
    }

    private static Map<String, Integer> demand() {
        Map<String, Integer> demand = new java.util.LinkedHashMap<>();
        demand.put("ho-tich", 24);
        demand.put("chung-thuc", 26);
        demand.put("cu-tru", 14);
        demand.put("dat-dai", 10);
        demand.put("kinh-doanh", 4);
        demand.put("bao-tro", 5);
        demand.put("tra-ket-qua", 12);
        demand.put("ho-tro-tai-khoan", 2);
        demand.put("bo-sung", 2);
        demand.put("tu-van", 1);
        return demand;
    }

    /** Everything issued so far, as the office answered. */
    List<JsonNode> issued() {
        return List.copyOf(issued);
    }

    /** Plays on until this time of the office's day, such as {@code 09:42}. */
    void until(String time) throws IOException, InterruptedException {
        Instant end = OffsetDateTime.parse("2026-11-23T" + time + ":00+07:00").toInstant();
        while (now.isBefore(end)) {
            pass(Duration.ofMinutes(1));
            arrive();
            for (int counter = 1; counter <= 6; counter++) {
                work(counter);
            }
        }
    }

    /** Lets time go by without anybody doing anything. */
    void pass(Duration time) throws IOException, InterruptedException {
        now = now.plus(time);
        office.setClock(now, 0);
    }

    /** An hour after opening it is busiest. */
    private void arrive() throws IOException, InterruptedException {
        double minutes = Duration.between(OPENING, now).toMinutes();
        double rate = 0.42 + 0.36 * Math.exp(-Math.pow((minutes - 75) / 45, 2));
        while (random.nextDouble() < rate) {
            issue(service(), random.nextInt(100) < 9);
            rate -= 0.6;
        }
    }

    private String service() {
        int drawn = random.nextInt(100);
        for (Map.Entry<String, Integer> service : DEMAND.entrySet()) {
            drawn -= service.getValue();
            if (drawn < 0) {
                return service.getKey();
            }
        }
        throw new IllegalStateException("the demand adds up to 100");
    }

    JsonNode issue(String service, boolean priority) throws IOException, InterruptedException {
        JsonNode ticket = office.http()
                .post("/api/v1/tickets", "{\"service\":\"" + service + "\",\"priority\":" + priority + "}");
        issued.add(ticket);
        return ticket;
    }

    /** One officer: calls whoever is next, greets within a minute, serves some minutes, calls the next. */
    private void work(int counter) throws IOException, InterruptedException {
        if (now.isBefore(busyUntil.getOrDefault(counter, now))) {
            return;
        }
        JsonNode place = counter(counter);
        if (!place.path("state").asText().equals("open")) {
            return;
        }
        String state = place.path("ticketState").asText("");
        if (state.equals("Called")) {
            boolean missing = random.nextInt(100) < 5;
            at(counter, missing ? "no-show" : "start", "{}");
            busyUntil.put(counter, now.plus(Duration.ofMinutes(missing ? 0 : 2 + random.nextInt(8))));
            return;
        }
        if (state.equals("InService")) {
            finish(counter);
        }
        call(counter);
    }

    private void finish(int counter) throws IOException, InterruptedException {
        int ending = random.nextInt(100);
        if (ending < ANOTHER_MATTER) {
            at(counter, "add-service", "{\"service\":\"chung-thuc\"}");
            at(counter, "complete", "{}");
        } else if (ending < ANOTHER_MATTER + GOES_FOR_A_PAPER) {
            String reason = PARK_REASONS.get(parked++ % PARK_REASONS.size());
            at(
                    counter,
                    "park",
                    "{\"reason\":\"" + reason + "\",\"until\":\"" + now.plus(Duration.ofMinutes(20)) + "\"}");
        } else {
            at(counter, "complete", "{}");
        }
    }

    private void call(int counter) throws IOException, InterruptedException {
        HttpResponse<String> answer = at(counter, "call-next", "{}");
        if (answer.statusCode() == 200) {
            busyUntil.put(counter, now.plus(Duration.ofMinutes(1)));
        }
    }

    /** The officer finishes whoever is there and leaves the counter for a while. */
    void takeABreak(int counter, String until) throws IOException, InterruptedException {
        String state = counter(counter).path("ticketState").asText("");
        if (state.equals("Called")) {
            at(counter, "start", "{}");
        }
        if (!state.isEmpty()) {
            at(counter, "complete", "{}");
        }
        at(counter, "pause", "{\"reason\":\"break\",\"until\":\"" + until + "\"}");
    }

    /** Whoever is at the counter lacks a copy and comes back with it. */
    void sendForAPaper(int counter, String until) throws IOException, InterruptedException {
        if (counter(counter).has("ticket")) {
            at(counter, "park", "{\"reason\":\"copy\",\"until\":\"" + until + "\"}");
            busyUntil.remove(counter);
        }
    }

    /** Whoever is at the counter is being served, with a note for whoever serves next. */
    void serveWithANote(int counter, String text) throws IOException, InterruptedException {
        if (counter(counter).path("ticketState").asText("").equals("Called")) {
            at(counter, "start", "{}");
        }
        String ref = office.http()
                .post("/api/v1/personal", "{\"purpose\":\"note\",\"content\":\"" + text + "\"}")
                .get("ref")
                .asText();
        at(counter, "note", "{\"personalRef\":\"" + ref + "\"}");
    }

    private JsonNode counter(int counter) throws IOException, InterruptedException {
        return office.http().json("/api/v1/counters").at("/counters/" + (counter - 1));
    }

    /** Does something at a counter; it must not be refused. */
    HttpResponse<String> at(int counter, String action, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = office.http()
                .send(
                        "POST",
                        "/api/v1/counters/" + counter + "/" + action,
                        body,
                        java.util.UUID.randomUUID().toString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(action + " at " + counter + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
