package vn.motcua.workload.chaos;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.motcua.link.MqttLink;
import vn.motcua.link.PublishOptions;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;

/** Rows 5 to 9, on Debian's mosquitto: the broker dies, forgets, drops and refuses; acks get lost and come twice. */
final class BrokerRows {
    private static final Duration LONGEST_BREAK = Duration.ofMillis(400);
    private static final Duration STALL = Duration.ofSeconds(3);
    private static final int TAPS = 3;
    private static final int BURST = 30;
    /** More than Mosquitto keeps for a subscriber: 20 in flight and 1,000 queued. */
    private static final int CROWD = 1_500;

    private static final int CROWD_PART = 500;

    private static final int RESTARTS = 5;

    private BrokerRows() {}

    static List<Row> rows() {
        return List.of(
                new Row(5, "broker killed and started again", BrokerRows::killed),
                new Row(6, "broker's state deleted", BrokerRows::forgetful),
                new Row(7, "office stalled under a burst, broker drops", BrokerRows::stalled),
                new Row(8, "message refused or dropped after PUBACK", BrokerRows::refused),
                new Row(9, "acks lost, twice, out of order, of old epoch", BrokerRows::acks));
    }

    private static void killed(Trial trial) throws Exception {
        try (Stage stage = Stage.onMosquitto(trial).open()) {
            for (int round = 0; round < trial.rounds(); round++) {
                for (int restart = 0; restart < RESTARTS; restart++) {
                    stage.taps(1);
                    trial.fault();
                    stage.mosquitto().program().kill();
                    long killed = System.nanoTime();
                    stage.taps(1);
                    stage.mosquitto().start();
                    untilTheNextKill(trial, stage, killed);
                }
                trial.played();
            }
            stage.judge();
        }
    }

    /** The next kill may come before anybody is connected again, while events are on their way, or after that. */
    private static void untilTheNextKill(Trial trial, Stage stage, long killed) throws Exception {
        switch (trial.random().nextInt(3)) {
            case 0 -> Patience.pass(trial.upTo(LONGEST_BREAK));
            case 1 -> {
                Patience.until("the kiosk is connected again", stage.kiosk()::connected);
                stage.taps(1);
            }
            default -> {
                Kiosk.Shown ticket = stage.kiosk().tap("ho-tich");
                Patience.until(
                        "a ticket through the new broker", () -> stage.office().has(ticket.ticket()));
                trial.recovered(Duration.ofNanos(System.nanoTime() - killed));
            }
        }
    }

    private static void forgetful(Trial trial) throws Exception {
        try (Stage stage = Stage.onMosquitto(trial)) {
            Path state = Files.createDirectory(stage.folder().resolve("state"));
            stage.mosquitto().setting("persistence true\npersistence_location " + state + "/");
            stage.mosquitto().stop();
            stage.mosquitto().start();
            stage.open();
            for (int round = 0; round < trial.rounds(); round++) {
                stage.taps(TAPS);
                stage.mosquitto().stop();
                ChaosFault.unless(Files.exists(state.resolve("mosquitto.db")), "mosquitto kept no state to delete");
                Files.delete(state.resolve("mosquitto.db"));
                stage.taps(TAPS);
                stage.mosquitto().start();
                stage.drain();
                trial.played();
            }
            stage.judge();
        }
    }

    private static void stalled(Trial trial) throws Exception {
        try (Stage stage = Stage.onMosquitto(trial).open()) {
            MqttLink crowd = stage.mosquitto().meddler("crowd");
            Patience.until("the crowd is connected", crowd::connected);
            for (int round = 0; round < trial.rounds(); round++) {
                stage.office().program().signal("STOP");
                crowd(crowd);
                stage.taps(BURST);
                Patience.pass(STALL);
                stage.office().program().signal("CONT");
                stage.drain();
                trial.played();
            }
            ChaosFault.unless(
                    stage.mosquitto().program().words().contains("being dropped"),
                    "the broker dropped nothing: the row did not bring its fault about");
            stage.judge();
        }
    }

    /** One kiosk alone never has so much on its way: a whole office does. In parts, since a link holds 1,000 at most. */
    private static void crowd(MqttLink link) {
        byte[] status = "{}".getBytes(StandardCharsets.UTF_8);
        for (int sent = 0; sent < CROWD; sent += CROWD_PART) {
            List<CompletableFuture<Boolean>> taken = new ArrayList<>();
            for (int message = 0; message < CROWD_PART; message++) {
                String topic = Mosquitto.topic("device/crowd-" + message % 50 + "/status");
                taken.add(link.publish(topic, status, PublishOptions.PLAIN));
            }
            CompletableFuture.allOf(taken.toArray(CompletableFuture[]::new)).join();
        }
    }

    private static void refused(Trial trial) throws Exception {
        try (Stage stage = Stage.onMosquitto(trial).open()) {
            Path rights = stage.mosquitto().rights();
            String right = Files.readString(rights);
            for (int round = 0; round < trial.rounds(); round++) {
                stage.taps(TAPS);
                stage.drain();
                Files.writeString(rights, right.replaceFirst("(?m)^pattern write .*/up$", ""));
                stage.mosquitto().reload();
                Patience.pass(Duration.ofSeconds(1));
                Kiosk.Shown ticket = stage.kiosk().tap("ho-tich");
                stage.taps(TAPS);
                Patience.pass(Duration.ofSeconds(6));
                ChaosFault.unless(!stage.office().has(ticket.ticket()), "the broker did not refuse anything");
                ChaosFault.unless(
                        stage.kiosk().backlog() > TAPS, "a broker's answer was taken for the office's acknowledgement");
                Files.writeString(rights, right);
                stage.mosquitto().reload();
                stage.drain();
                trial.played();
            }
            stage.judge();
        }
    }

    private static void acks(Trial trial) throws Exception {
        try (Stage stage = Stage.onMosquitto(trial).open()) {
            String topic = Mosquitto.topic("device/kiosk-1/ack");
            List<byte[]> heard = new CopyOnWriteArrayList<>();
            MqttLink meddler = stage.mosquitto().meddler("meddler");
            meddler.subscribe(topic, (_, payload, _) -> heard.add(payload));
            Patience.until("the meddler listens", meddler::connected);
            for (int round = 0; round < trial.rounds(); round++) {
                lostAcks(stage);
                Patience.until("acks to meddle with", () -> !heard.isEmpty());
                for (byte[] ack : List.copyOf(heard).reversed()) {
                    meddler.publish(topic, ack, PublishOptions.PLAIN).join();
                    meddler.publish(topic, ack, PublishOptions.PLAIN).join();
                }
                stage.taps(TAPS);
                ackOfAnotherLife(stage, meddler, topic);
                stage.drain();
                trial.played();
            }
            stage.judge();
        }
    }

    private static void lostAcks(Stage stage) throws Exception {
        stage.line().down(FaultProxy.Mode.DROP);
        Kiosk.Shown ticket = stage.kiosk().tap("cu-tru");
        Patience.until("the office has " + ticket.number(), () -> stage.office().has(ticket.ticket()));
        ChaosFault.unless(stage.kiosk().backlog() > 0, "an ack came through a line that drops everything");
        stage.line().heal();
        stage.drain();
    }

    /** The office sleeps, so nothing can be acknowledged; an ack of another epoch must not make the kiosk believe so. */
    private static void ackOfAnotherLife(Stage stage, MqttLink meddler, String topic) throws Exception {
        stage.drain();
        stage.office().program().signal("STOP");
        stage.taps(TAPS);
        Ack old = new Ack("AAAAAAAAAAAAAAAAAAAAAA", 1_000_000, List.of(), List.of(), null);
        meddler.publish(topic, Codec.write(old), PublishOptions.PLAIN).join();
        meddler.publish(topic, "{\"epoch\":7".getBytes(java.nio.charset.StandardCharsets.UTF_8), PublishOptions.PLAIN)
                .join();
        Patience.pass(Duration.ofSeconds(1));
        ChaosFault.unless(stage.kiosk().backlog() >= TAPS, "an ack of another epoch was believed");
        stage.office().program().signal("CONT");
    }
}
