package vn.motcua.workload.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;

/** Rows 22 and 23: messages that nobody can read, and those of a device one release older. */
final class MessageRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UP = Mosquitto.topic("device/kiosk-1/up");
    private static final String POISONED = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String GOLDEN_EPOCH = "BBBBBBBBBBBBBBBBBBBBBB";
    private static final int TAPS = 3;

    private MessageRows() {}

    static List<Row> rows() {
        return List.of(
                new Row(22, "poison: bad JSON, version, 1 MB, bad UTF-8", MessageRows::poison),
                new Row(23, "device of one release earlier", MessageRows::older));
    }

    private static void poison(Trial trial) throws Exception {
        try (Stage stage = Stage.onMosquitto(trial).open()) {
            List<JsonNode> acks = acks(stage.mosquitto());
            MqttLink meddler = meddler(stage.mosquitto());
            for (int round = 0; round < trial.rounds(); round++) {
                for (byte[] message : poisons(round)) {
                    meddler.publish(UP, message, PublishOptions.PLAIN);
                    stage.taps(1);
                }
                int seq = round + 1;
                Patience.until(
                        "an event of an unknown version is acknowledged",
                        () -> acks.stream().anyMatch(ack -> covers(ack, POISONED, seq)));
                stage.taps(TAPS);
                stage.drain();
                trial.played();
            }
            stage.judge();
        }
    }

    private static List<byte[]> poisons(int round) {
        String unknown = "{\"epoch\":\"" + POISONED + "\",\"lane\":\"live\",\"from\":" + (round + 1)
                + ",\"events\":[{\"seq\":" + (round + 1)
                + ",\"type\":\"TicketIssued\",\"v\":99,\"at\":{\"wall\":\"2026-11-22T00:00:00Z\",\"mono\":1,"
                + "\"bootId\":\"boot\"},\"body\":{\"x\":1},\"sha256\":\"" + "0".repeat(64) + "\"}]}";
        return List.of(
                "{\"epoch\":".getBytes(StandardCharsets.UTF_8),
                new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, '"', '}'},
                new byte[0],
                "[]".getBytes(StandardCharsets.UTF_8),
                unknown.getBytes(StandardCharsets.UTF_8),
                new byte[100_000],
                new byte[1 << 20]);
    }

    /** The office's clock stands on the day the golden messages were recorded. */
    private static void older(Trial trial) throws Exception {
        Path golden = trial.world().root().resolve("queue-server/protocol/src/test/resources/golden");
        try (Stage stage = Stage.onMosquitto(trial)) {
            stage.office().arguments(List.of("--simulated-clock"));
            stage.office().start();
            JsonNode issued =
                    JSON.readTree(golden.resolve("event/TicketIssued-v1.json").toFile());
            OfficeHttp.Answer set =
                    stage.office().http().put("/api/v1/clock", "{\"now\":\"2026-11-23T01:05:00Z\",\"speed\":1}");
            ChaosFault.unless(set.status() / 100 == 2, "the office's clock cannot be set: " + set);
            List<JsonNode> acks = acks(stage.mosquitto());
            MqttLink meddler = meddler(stage.mosquitto());
            List<JsonNode> configs = heard(meddler, "config");
            for (int round = 0; round < trial.rounds(); round++) {
                meddler.publish(UP, batch(golden), PublishOptions.PLAIN).join();
                Patience.until(
                        "the older device's events are acknowledged",
                        () -> acks.stream().anyMatch(ack -> covers(ack, GOLDEN_EPOCH, 4)));
                trial.played();
            }
            JsonNode body = issued.path("body");
            stage.desk()
                    .add(new Kiosk.Shown(
                            body.path("ticket").asText(),
                            body.path("number").asText(),
                            body.path("token").asText()));
            ChaosFault.unless(stage.office().has(body.path("ticket").asText()), "the older device's ticket is missing");
            Patience.until("a configuration for the older device", () -> !configs.isEmpty());
            understood(golden.resolve("Ack-bare.json"), acks.getLast());
            understood(golden.resolve("DeviceConfig-bare.json"), configs.getLast());
            stage.verdictNow();
        }
    }

    private static byte[] batch(Path golden) throws IOException {
        List<String> events = new ArrayList<>();
        for (String name : List.of("DeviceStarted-v1", "TicketIssued-v1", "TicketPrinted-v1")) {
            events.add(Files.readString(golden.resolve("event/" + name + ".json")));
        }
        return ("{\"epoch\":\"" + GOLDEN_EPOCH + "\",\"lane\":\"live\",\"from\":1,\"events\":["
                        + String.join(",", events) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What an older device cannot do without is still said, under the same name. */
    private static void understood(Path golden, JsonNode now) throws IOException {
        JSON.readTree(golden.toFile())
                .fieldNames()
                .forEachRemaining(field -> ChaosFault.unless(
                        now.has(field), golden.getFileName() + ": an older device misses \"" + field + "\" in " + now));
    }

    private static MqttLink meddler(Mosquitto broker) throws InterruptedException {
        MqttLink meddler = broker.meddler("meddler");
        Patience.until("the meddler is connected", meddler::connected);
        return meddler;
    }

    private static List<JsonNode> acks(Mosquitto broker) throws InterruptedException {
        MqttLink listener = broker.meddler("listener");
        Patience.until("the listener is connected", listener::connected);
        return heard(listener, "ack");
    }

    private static List<JsonNode> heard(MqttLink link, String what) {
        List<JsonNode> heard = new CopyOnWriteArrayList<>();
        link.subscribe(Mosquitto.topic("device/kiosk-1/" + what), (_, payload, _) -> {
            try {
                heard.add(JSON.readTree(payload));
            } catch (IOException unreadable) {
                throw new ChaosFault("the office says what nobody can read", unreadable);
            }
        });
        return heard;
    }

    private static boolean covers(JsonNode ack, String epoch, long seq) {
        if (!ack.path("epoch").asText().equals(epoch)) {
            return false;
        }
        boolean covered = ack.path("upTo").asLong() >= seq;
        for (JsonNode range : ack.path("ranges")) {
            covered |= range.path(0).asLong(Long.MAX_VALUE) <= seq
                    && seq <= range.path(1).asLong();
        }
        return covered;
    }
}
