package vn.motcua.workload;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.kiosk.KioskDevice;
import vn.motcua.kiosk.outbox.DeviceClock;

/**
 * Kiosks that are registered at the office for one run and revoked at its end. They are the product's own device without
 * a screen: own SQLite file on the office's disk, own outbox, own MQTT connection; only the paper takes no time.
 */
final class TemporaryKiosks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final OfficeDesk administrator;
    private final Path folder;
    private final List<String> enrolled = new ArrayList<>();
    private final List<Kiosk> kiosks = new ArrayList<>();

    private TemporaryKiosks(OfficeDesk administrator, Path folder) {
        this.administrator = administrator;
        this.folder = folder;
    }

    /** A kiosk and the acks it waits for: as many as tickets are on their way. */
    static final class Kiosk {
        /** Nothing listens there. */
        private static final URI NOWHERE = URI.create("tcp://127.0.0.1:9");

        private final DeviceCredential credential;
        private final Function<DeviceCredential, KioskDevice> opening;
        private final Map<UUID, CompletableFuture<Long>> acks = new ConcurrentHashMap<>();
        private KioskDevice device;

        private Kiosk(DeviceCredential credential, Function<DeviceCredential, KioskDevice> opening) {
            this.credential = credential;
            this.opening = opening;
            this.device = opened(credential);
        }

        private KioskDevice opened(DeviceCredential with) {
            KioskDevice next = opening.apply(with);
            next.onAcked(ticket -> ack(ticket).complete(System.nanoTime()));
            return next;
        }

        KioskDevice device() {
            return device;
        }

        /** Starts it again on the same disk, where it finds no broker. */
        void cutOff() {
            device.close();
            device = opened(new DeviceCredential(
                    credential.office(), credential.device(), credential.secret(), NOWHERE, credential.officeUrl()));
        }

        /** Starts it again on the same disk, with its office in reach. */
        void bringBack() {
            device.close();
            device = opened(credential);
        }

        /** Completes with the {@link System#nanoTime} at which the office's ack of the ticket came. */
        CompletableFuture<Long> ack(UUID ticket) {
            return acks.computeIfAbsent(ticket, unknown -> new CompletableFuture<>());
        }

        /** Its ack came: nothing is remembered of it. */
        void forget(UUID ticket) {
            acks.remove(ticket);
        }
    }

    /**
     * Registers and opens them, and waits until each can give numbers.
     *
     * @param names their ids; ids left over from a run that was killed are taken over
     * @param clock makes each kiosk's clock
     */
    static TemporaryKiosks open(
            OfficeAddress office, List<String> names, java.util.function.Supplier<DeviceClock> clock)
            throws InterruptedException {
        OfficeDesk administrator = new OfficeDesk(office, office.administratorToken(), "enrol");
        TemporaryKiosks opened = new TemporaryKiosks(administrator, folder(office));
        try {
            String officeId = administrator.get("/health").required("office");
            for (String name : names) {
                DeviceCredential credentials =
                        new DeviceCredential(officeId, name, opened.enrol(name), office.brokerUrl(), office.url());
                opened.kiosks.add(new Kiosk(
                        credentials, with -> KioskDevice.open(with, opened.folder, new InstantPrinter(), clock.get())));
            }
            for (Kiosk kiosk : opened.kiosks) {
                if (!kiosk.device().awaitLeases(PATIENCE)) {
                    throw new WorkloadFault("a kiosk got no numbers to give within " + PATIENCE.toSeconds()
                            + " s; is the office's broker at " + office.brokerUrl() + "?");
                }
            }
            return opened;
        } catch (RuntimeException | InterruptedException failed) {
            opened.close();
            throw failed;
        }
    }

    List<Kiosk> kiosks() {
        return kiosks;
    }

    private static Path folder(OfficeAddress office) {
        try {
            Path run = Files.createDirectories(office.home().resolve("run"));
            return Files.createTempDirectory(run, "workload-");
        } catch (IOException refused) {
            throw new WorkloadFault("no folder for the kiosks under " + office.home() + ": " + refused, refused);
        }
    }

    private String enrol(String name) {
        Answer answer = register(name);
        if (answer.status() == 409) {
            revoke(name);
            answer = register(name);
        }
        if (answer.status() != 201) {
            throw new WorkloadFault("the office does not register the device " + name + ": " + answer.problem());
        }
        enrolled.add(name);
        return answer.required("secret");
    }

    private Answer register(String name) {
        return administrator.post("/api/v1/devices", "{\"device\":\"" + name + "\",\"kind\":\"kiosk\"}");
    }

    private void revoke(String name) {
        administrator.post("/api/v1/devices/" + name + "/revoke", "");
    }

    /** Closes and revokes them and deletes their files. */
    @Override
    public void close() {
        kiosks.parallelStream().forEach(kiosk -> kiosk.device().close());
        try {
            enrolled.forEach(this::revoke);
        } catch (WorkloadFault gone) {
            System.getLogger(TemporaryKiosks.class.getName())
                    .log(System.Logger.Level.WARNING, "The kiosks are not revoked: {0}", gone.getMessage());
        }
        administrator.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            System.getLogger(TemporaryKiosks.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "The files of the kiosks stay in {0}: {1}",
                            folder,
                            left.getMessage());
        }
    }
}
