package vn.motcua.workload.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Rows 12, 19 and 20: a device that exists twice, a device from the past, and two devices that know nothing of each other. */
final class IdentityRows {
    private static final int TAPS = 3;

    private IdentityRows() {}

    static List<Row> rows() {
        return List.of(
                new Row(12, "device cloned: same id twice", IdentityRows::cloned),
                new Row(19, "SD card swapped with an old image", IdentityRows::oldImage),
                new Row(20, "two kiosks offline, same service", IdentityRows::two));
    }

    /** One clone has the credential and a store of its own, as after a new installation; another carries its database. */
    private static void cloned(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open()) {
            for (int round = 0; round < trial.rounds(); round++) {
                stage.taps(TAPS);
                Path home = Files.createDirectories(stage.folder().resolve("clone-" + round));
                Kiosk clone = stage.kiosk("kiosk-1", home);
                clone.start();
                for (int tap = 0; tap < TAPS; tap++) {
                    stage.kiosk().tap("ho-tich");
                    clone.tryTap("ho-tich");
                    Patience.pass(trial.upTo(java.time.Duration.ofMillis(600)));
                }
                clone.ask("ready 20");
                clone.tryTap("ho-tich");
                // Each throws the other out; what each has issued must still arrive.
                Patience.until("the clone's events arrive", () -> clone.backlog() == 0);
                clone.stop();
                stage.drain();
                trial.fault();
                withItsDatabase(stage, round);
                trial.fault();
                trial.played();
            }
            stage.judge();
        }
    }

    /** The clone carries the database of some time ago: it must not give what the other has given since. */
    private static void withItsDatabase(Stage stage, int round) throws Exception {
        stage.kiosk().stop();
        Path image = stage.folder().resolve("clone-image-" + round);
        copy(stage.kiosk().home(), image);
        stage.kiosk().startReady();
        stage.taps(TAPS);
        stage.drain();
        Kiosk clone = stage.kiosk("kiosk-1", image);
        clone.start();
        for (int tap = 0; tap < TAPS; tap++) {
            clone.tryTap("ho-tich");
            stage.kiosk().tap("ho-tich");
        }
        Patience.until(
                "the clone has new numbers", () -> clone.tryTap("ho-tich").isPresent());
        Patience.until("the clone's events arrive", () -> clone.backlog() == 0);
        clone.stop();
        stage.drain();
    }

    private static void oldImage(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open()) {
            for (int round = 0; round < trial.rounds(); round++) {
                stage.taps(TAPS);
                stage.drain();
                stage.kiosk().stop();
                Path image = stage.folder().resolve("image-" + round);
                copy(stage.kiosk().home(), image);
                stage.kiosk().startReady();
                stage.taps(TAPS);
                stage.drain();
                stage.kiosk().stop();
                World.delete(stage.kiosk().home());
                copy(image, stage.kiosk().home());
                stage.kiosk().start();
                // At once: it must not give what it gave before.
                stage.kiosk().tryTap("ho-tich");
                Patience.until(
                        "new numbers", () -> stage.kiosk().tryTap("ho-tich").isPresent());
                Patience.until(
                        "the administrator is told of the old image",
                        () -> attention(stage).equals("old-image"));
                stage.taps(TAPS);
                stage.drain();
                trial.played();
            }
            stage.judge();
        }
    }

    /** Why the administrator is to look at the kiosk. */
    private static String attention(Stage stage) throws Exception {
        for (var device : stage.office()
                .http()
                .administer("GET", "/api/v1/devices", "")
                .json()
                .path("devices")) {
            if (device.path("id").asText(device.path("device").asText()).equals("kiosk-1")) {
                return device.path("attention").asText();
            }
        }
        return "";
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void two(Trial trial) throws Exception {
        try (Stage stage = Stage.set(trial).open()) {
            Kiosk other = stage.kiosk("kiosk-2");
            other.startReady();
            for (int round = 0; round < trial.rounds(); round++) {
                stage.line().cut();
                stage.lineOf(other).cut();
                for (int tap = 0; tap < 2 * TAPS; tap++) {
                    stage.kiosk().tap("ho-tich");
                    other.tap("ho-tich");
                }
                stage.drain();
                trial.played();
            }
            stage.judge();
        }
    }
}
