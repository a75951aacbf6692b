package vn.motcua.office.operations;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.office.OfficeSettings;
import vn.motcua.office.access.AccessException;
import vn.motcua.office.access.TlsSettings;
import vn.motcua.office.backup.Backup;
import vn.motcua.office.backup.BackupKey;
import vn.motcua.office.backup.HomeLock;
import vn.motcua.office.backup.Restore;
import vn.motcua.office.definition.Guide;
import vn.motcua.office.definition.OfficeDefinitionRefused;
import vn.motcua.office.queue.QueueStore.StorageFault;
import vn.motcua.office.sqlite.DatabaseCopy;

/** Looks at an office's installation. It changes nothing, except that it takes the data folder for a moment. */
final class Doctor {
    private static final int JDK = 25;
    private static final long LEAST_FREE = 500L << 20;
    private static final Duration OLDEST_BACKUP = Duration.ofHours(26);
    private static final Duration CERTIFICATE_LEFT = Duration.ofDays(14);
    /** No clock of this release was ever before it. */
    private static final Instant RELEASE = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration STEP_BACK = Duration.ofMinutes(5);
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Installation office;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    Doctor(Installation office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    List<Finding> look() {
        jdk(Runtime.version().feature());
        if (!folder()) {
            return findings;
        }
        freeSpace(office.home().toFile().getUsableSpace());
        unfinishedRestore();
        Backup.DATABASES.forEach(this::database);
        definition();
        clock();
        backups();
        backupKey();
        certificate();
        server();
        return findings;
    }

    private void add(boolean well, String code, String vi, String en) {
        findings.add(new Finding(code, well, vi, en));
    }

    void jdk(int version) {
        if (version >= JDK) {
            add(true, "jdk", "JDK " + version + ".", "JDK " + version + ".");
        } else {
            add(
                    false,
                    "jdk",
                    "JDK " + version + " quá cũ: hãy cài JDK " + JDK + " và đặt JAVA_HOME.",
                    "JDK " + version + " is too old: install a JDK " + JDK + " and set JAVA_HOME.");
        }
    }

    private boolean folder() {
        Path home = office.home();
        if (!Files.isDirectory(home) || !Files.isWritable(home)) {
            add(
                    false,
                    "folder",
                    "Không ghi được thư mục dữ liệu " + home
                            + ": hãy tạo thư mục và giao quyền cho tài khoản chạy máy chủ.",
                    "The data folder " + home + " cannot be written: make it, owned by the server's account.");
            return false;
        }
        boolean open = rightsOf(home).stream().anyMatch(OTHERS::contains);
        add(
                !open,
                "folder",
                open ? "Người khác đọc được " + home + ": hãy chạy chmod 700 " + home : "Thư mục dữ liệu " + home + ".",
                open ? "Others may read " + home + ": run chmod 700 " + home : "The data folder is " + home + ".");
        return true;
    }

    private static Set<PosixFilePermission> rightsOf(Path path) {
        try {
            return Files.getPosixFilePermissions(path);
        } catch (IOException | UnsupportedOperationException unknown) {
            return Set.of();
        }
    }

    void freeSpace(long bytes) {
        long mebibytes = bytes >> 20;
        boolean enough = bytes >= LEAST_FREE;
        add(
                enough,
                "disk",
                "Ổ đĩa còn trống " + mebibytes + " MiB" + (enough ? "." : ": hãy xóa bớt, cần ít nhất 500 MiB."),
                mebibytes + " MiB of the disk are free" + (enough ? "." : ": make room, at least 500 MiB."));
    }

    private void unfinishedRestore() {
        if (Restore.unfinishedIn(office.home())) {
            add(
                    false,
                    "restore",
                    "Một lần phục hồi bị dở dang: hãy chạy lại motcua restore --from TỆP --yes.",
                    "A restore was broken off: run motcua restore --from FILE --yes again.");
        }
    }

    private void database(String name) {
        Path file = office.home().resolve(name);
        if (!Files.exists(file)) {
            add(true, name, "Chưa có " + name + ".", "There is no " + name + " yet.");
            return;
        }
        List<String> faults = faultsOf(file);
        if (faults.isEmpty()) {
            add(true, name, name + " nguyên vẹn.", name + " is whole.");
            return;
        }
        String newest = office.backups().newestFirst().stream()
                .findFirst()
                .map(Path::toString)
                .orElse("FILE");
        add(
                false,
                name,
                name + " bị hỏng (" + faults.getFirst() + "): dừng máy chủ rồi chạy motcua restore --from " + newest
                        + " --yes",
                name + " is damaged (" + faults.getFirst() + "): stop the office, then run motcua restore --from "
                        + newest + " --yes");
    }

    private List<String> faultsOf(Path file) {
        try (HomeLock unused = HomeLock.take(office.home()).orElse(null)) {
            return unused == null ? DatabaseCopy.faults(file, false) : DatabaseCopy.faultsAtStart(file);
        }
    }

    private void definition() {
        try {
            add(
                    true,
                    "definition",
                    "Định nghĩa cơ quan hợp lệ: " + office.definition().id() + ".",
                    "The office definition is valid: " + office.definition().id() + ".");
            catalogue(office.definition().guide());
        } catch (OfficeDefinitionRefused e) {
            String problems = String.valueOf(e.getMessage()).replace("\n", "\n      ");
            add(false, "definition", "Hãy sửa tệp định nghĩa. " + problems, "Correct the definition file named above.");
        }
    }

    private void catalogue(Guide guide) {
        if (!guide.file().isEmpty()) {
            boolean well = guide.remarks().isEmpty();
            add(
                    well,
                    "catalogue",
                    well ? "Danh mục thủ tục dùng được." : "Hãy sửa danh mục thủ tục. " + guide.troubleVi(),
                    well ? "The catalogue of procedures can be used." : "Mend the catalogue. " + guide.trouble());
        }
    }

    private void clock() {
        Instant now = clock.instant();
        Optional<Instant> last = lastEvent();
        boolean early = now.isBefore(RELEASE);
        boolean back = last.isPresent() && now.isBefore(last.get().minus(STEP_BACK));
        add(
                !early && !back,
                "clock",
                early || back
                        ? "Đồng hồ máy sai (" + now + "; sự kiện cuối "
                                + last.map(Instant::toString).orElse("không có")
                                + "): hãy đặt lại giờ, bật NTP (timedatectl set-ntp true)."
                        : "Đồng hồ: " + now + ".",
                early || back
                        ? "The clock is wrong (" + now + "; the last event was at "
                                + last.map(Instant::toString).orElse("no time")
                                + "): set it and switch NTP on (timedatectl set-ntp true)."
                        : "The clock says " + now + ".");
    }

    private Optional<Instant> lastEvent() {
        Path file = office.home().resolve("office.db");
        try {
            return Files.exists(file) ? DatabaseCopy.lastEvent(file) : Optional.empty();
        } catch (StorageFault damaged) {
            return Optional.empty();
        }
    }

    private void backups() {
        Optional<Instant> newest = office.backups().newest();
        boolean fresh = newest.isPresent() && newest.get().plus(OLDEST_BACKUP).isAfter(clock.instant());
        boolean needless = !Files.exists(office.home().resolve("office.db"));
        add(
                fresh || needless,
                "backup",
                newest.map(at -> "Bản sao lưu cuối: " + at).orElse("Chưa có bản sao lưu nào")
                        + (fresh || needless ? "." : ": hãy chạy motcua backup và xem nhật ký của máy chủ."),
                newest.map(at -> "The last backup is of " + at).orElse("There is no backup")
                        + (fresh || needless ? "." : ": run motcua backup, and look into the server's log."));
    }

    private void backupKey() {
        Path key = BackupKey.fileIn(office.home());
        if (Files.exists(key)) {
            boolean open = rightsOf(key).stream().anyMatch(OTHERS::contains);
            add(
                    !open,
                    "backup-key",
                    open
                            ? "Người khác đọc được " + key + ": hãy chạy chmod 600 " + key
                            : "Hãy giữ một bản của " + key + " ở nơi khác.",
                    open
                            ? "Others may read " + key + ": run chmod 600 " + key
                            : "Keep a copy of " + key + " elsewhere.");
        }
    }

    private void certificate() {
        OfficeSettings settings = office.settings();
        Path own = office.home().resolve("tls").resolve("office.p12");
        Optional<TlsSettings> tls = settings.tlsKeystore().isPresent()
                        && settings.tlsPasswordFile().isPresent()
                ? Optional.of(new TlsSettings(
                        settings.tlsKeystore().get(), settings.tlsPasswordFile().get()))
                : Files.exists(own)
                        ? Optional.of(new TlsSettings(own, own.resolveSibling("password")))
                        : Optional.empty();
        if (tls.isEmpty()) {
            return;
        }
        try {
            Instant end = tls.get().endsAt();
            boolean lasts = end.isAfter(clock.instant().plus(CERTIFICATE_LEFT));
            add(
                    lasts,
                    "certificate",
                    "Chứng thư HTTPS có hiệu lực đến " + end + (lasts ? "." : ": hãy thay trước ngày đó."),
                    "The HTTPS certificate is valid until " + end + (lasts ? "." : ": replace it before."));
        } catch (AccessException e) {
            add(
                    false,
                    "certificate",
                    "Không đọc được chứng thư HTTPS: " + e.getMessage(),
                    "The HTTPS certificate cannot be read: " + e.getMessage());
        }
    }

    /** A running office is asked how it is; for a stopped one its ports must be free. */
    private void server() {
        Optional<HomeLock> lock = HomeLock.take(office.home());
        OfficeSettings settings = office.settings();
        if (lock.isEmpty()) {
            Health.of(settings).stream()
                    .filter(told -> findings.stream()
                            .filter(known -> !known.well())
                            .noneMatch(known -> known.code().equals(told.code())))
                    .forEach(findings::add);
            return;
        }
        try (HomeLock _ = lock.get()) {
            add(true, "server", "Máy chủ đang dừng.", "The office is stopped.");
            port("MOTCUA_HTTP_PORT", settings.httpHost(), settings.httpPort());
            if (settings.brokerUrl().isEmpty()) {
                port("MOTCUA_MQTT_PORT", settings.mqttHost(), settings.mqttPort());
            }
        }
    }

    private void port(String name, String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            add(true, "port", "Cổng " + port + " còn trống.", "Port " + port + " is free.");
        } catch (IOException taken) {
            add(
                    false,
                    "port",
                    "Cổng " + port + " đã có chương trình khác dùng: hãy dừng nó hoặc đổi " + name + ".",
                    "Port " + port + " is taken by another program: stop it or change " + name + ".");
        }
    }
}
