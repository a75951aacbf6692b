package vn.motcua.office.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.office.voice.Announcer;
import vn.motcua.office.voice.HallCall;

/** The board's own queue of calls in the browser is the one that the property test proves. */
class AnnouncerInBrowserTest {
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final int COURSES = 150;
    private static final int MOMENTS = 40;

    /** What a board hears and when: the same for both queues. */
    private record Moment(
            long since, List<Map<String, Object>> calls, long atMillis, boolean heard, boolean speaking) {}

    @Test
    void theBrowsersQueueAnnouncesAndDropsWhatTheJavaQueueDoes(@TempDir Path profile) throws IOException {
        List<List<Moment>> courses = new ArrayList<>();
        Random random = new Random(20261123);
        for (int course = 0; course < COURSES; course++) {
            courses.add(course(random));
        }
        List<List<String>> expected =
                courses.stream().map(AnnouncerInBrowserTest::inJava).toList();
        assertThat(expected.toString()).contains("true", "old", "gap", "repeated", "full");
        try (GalleryServer server = new GalleryServer();
                GalleryBrowser browser = new GalleryBrowser(profile)) {
            browser.open(
                    server.address("board-empty"),
                    java.util.Objects.requireNonNull(server.pages().get("board-empty")));
            assertThat(inBrowser(browser, courses)).isEqualTo(expected);
        }
    }

    private static List<Moment> course(Random random) {
        List<Moment> moments = new ArrayList<>();
        List<Map<String, Object>> office = new ArrayList<>();
        long millis = 0;
        for (int i = 0; i < MOMENTS; i++) {
            int calls = random.nextInt(8) == 0 ? 20 + random.nextInt(30) : random.nextInt(3);
            for (int call = 0; call < calls; call++) {
                long sequence = office.size() + 1L;
                office.add(Map.of(
                        "callSeq",
                        sequence,
                        "number",
                        "A" + (100 + random.nextInt(80)),
                        "counter",
                        Integer.toString(1 + random.nextInt(2)),
                        "at",
                        NINE.plusMillis(millis).toString()));
            }
            int from = Math.max(0, office.size() - 32 - random.nextInt(12));
            moments.add(new Moment(
                    from,
                    List.copyOf(office.subList(from, office.size())),
                    millis,
                    random.nextInt(4) > 0,
                    random.nextInt(5) == 0));
            millis += new int[] {100, 3_000, 11_000, 70_000}[random.nextInt(random.nextInt(3) == 0 ? 4 : 3)];
        }
        return moments;
    }

    private static List<String> inJava(List<Moment> course) {
        Announcer announcer = new Announcer(new Announcer.Rules(Duration.ofSeconds(10), Duration.ofSeconds(60)), null);
        List<String> story = new ArrayList<>();
        for (Moment moment : course) {
            if (moment.heard()) {
                announcer.take(
                        moment.since(),
                        moment.calls().stream()
                                .map(AnnouncerInBrowserTest::call)
                                .toList());
            }
            story.add(announcer
                    .at(NINE.plusMillis(moment.atMillis()), moment.speaking())
                    .map(shown -> shown.call().sequence() + " " + shown.fresh())
                    .orElse("none"));
            announcer
                    .dropped()
                    .forEach(drop -> story.add(drop.from() + "-" + drop.to() + " "
                            + drop.reason().name().toLowerCase(Locale.ROOT)));
        }
        return story;
    }

    private static HallCall call(Map<String, Object> call) {
        return new HallCall(
                ((Number) field(call, "callSeq")).longValue(),
                field(call, "number").toString(),
                field(call, "counter").toString(),
                Instant.parse(field(call, "at").toString()));
    }

    private static Object field(Map<String, Object> call, String name) {
        return java.util.Objects.requireNonNull(call.get(name));
    }

    private static Object inBrowser(GalleryBrowser browser, List<List<Moment>> courses) throws JsonProcessingException {
        String script = """
                const done = arguments[arguments.length - 1];
                import("/assets/js/calls.js").then(({ Calls }) => {
                  const nine = Date.parse("2026-11-23T02:00:00Z");
                  done(JSON.parse(arguments[0]).map((course) => {
                    const calls = new Calls();
                    const story = [];
                    for (const moment of course) {
                      if (moment.heard) calls.take(moment.since, moment.calls);
                      const shown = calls.at(nine + moment.atMillis, moment.speaking);
                      story.push(shown ? `${shown.call.callSeq} ${shown.fresh}` : "none");
                      for (const drop of calls.dropped()) story.push(`${drop.from}-${drop.to} ${drop.reason}`);
                    }
                    return story;
                  }));
                });
                """;
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        return java.util.Objects.requireNonNull(
                browser.driver().executeAsyncScript(script, new ObjectMapper().writeValueAsString(courses)));
    }
}
