package vn.motcua.workload.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk whose power can be cut for real: an ext4 file system in a loop image, stopped by its shutdown call without
 * flushing the log. What was not synced is gone, as after a pulled plug. Needs root, a loop device and Debian's
 * {@code e2fsprogs} and {@code xfsprogs}.
 */
final class PowerImage implements AutoCloseable {
    private static final String SIZE = "192M";

    private final Path image;
    private final Path mount;
    private final Path log;
    private boolean mounted;
    private boolean frozen;

    private PowerImage(Path folder) {
        image = folder.resolve("disk.img");
        mount = folder.resolve("disk");
        log = folder.resolve("disk.log");
    }

    /** Makes and mounts one. @throws RowSkipped where the machine does not allow it */
    static PowerImage mounted(Path folder) throws IOException, InterruptedException {
        return mounted(folder, SIZE);
    }

    /** The same of another size, as {@code truncate} takes it. */
    static PowerImage mounted(Path folder, String size) throws IOException, InterruptedException {
        for (String program : List.of("mkfs.ext4", "xfs_io", "losetup", "mount")) {
            if (!World.has(program)) {
                throw new RowSkipped("needs " + program + " (Debian: e2fsprogs, xfsprogs, mount)");
            }
        }
        PowerImage made = new PowerImage(folder);
        Files.createDirectories(made.mount);
        made.run("truncate", "-s", size, made.image.toString());
        made.run("mkfs.ext4", "-q", "-F", made.image.toString());
        if (Program.run(made.log, made.mounting()) != 0) {
            throw new RowSkipped("this machine does not allow loop mounts");
        }
        made.mounted = true;
        return made;
    }

    private List<String> mounting() {
        return List.of("mount", "-o", "loop,errors=remount-ro", image.toString(), mount.toString());
    }

    /** Where it is mounted. */
    Path mount() {
        return mount;
    }

    /** Everything written so far is on the disk. */
    void flush() throws InterruptedException {
        run("sync", "-f", mount.toString());
    }

    /**
     * The plug of the machine is pulled. The program stops first, as a processor without power does: an fsync that is
     * under way while ext4 shuts down may return success although its transaction is gone, and a machine that lives on
     * would show that.
     */
    void cutPower(Program onIt) throws InterruptedException {
        onIt.signal("STOP");
        run("xfs_io", "-x", "-c", "shutdown", mount.toString());
        onIt.kill();
    }

    /** Every later read, write or sync is an I/O error, while the program runs on. */
    void failing() throws InterruptedException {
        run("xfs_io", "-x", "-c", "shutdown", mount.toString());
    }

    /** Every later write waits, until {@link #thaw}: the disk does not answer. */
    void freeze() throws InterruptedException {
        run("fsfreeze", "-f", mount.toString());
        frozen = true;
    }

    void thaw() throws InterruptedException {
        frozen = false;
        run("fsfreeze", "-u", mount.toString());
    }

    /** The power comes back: what the disk really holds is mounted. No process may use it any more. */
    void powerOn() throws InterruptedException {
        unmount();
        run(mounting().toArray(String[]::new));
        mounted = true;
    }

    /** Mounts it read-only, or to be written again, under whoever uses it for reading. */
    void mountedReadOnly(boolean readOnly) throws InterruptedException {
        run("mount", "-o", "remount," + (readOnly ? "ro" : "rw"), mount.toString());
    }

    /** An error inside the file system: the kernel goes on with it read-only, until it is mounted again. */
    void readOnly() throws InterruptedException, IOException {
        Path trigger = Path.of("/sys/fs/ext4", loop(), "trigger_fs_error");
        if (!Files.exists(trigger)) {
            throw new RowSkipped("needs an ext4 that can be told to find an error: " + trigger);
        }
        run("sh", "-c", "echo chaos > " + trigger);
    }

    private String loop() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/mounts"))) {
            String[] words = line.split(" ");
            if (words[1].equals(mount.toString())) {
                return Path.of(words[0]).getFileName().toString();
            }
        }
        throw new ChaosFault(mount + " is not mounted");
    }

    private void unmount() throws InterruptedException {
        // A killed process lets go of its files a moment after it has ended.
        Patience.until("the disk is let go", () -> Program.run(log, List.of("umount", mount.toString())) == 0);
        mounted = false;
    }

    private void run(String... command) throws InterruptedException {
        int code = Program.run(log, List.of(command));
        ChaosFault.unless(code == 0, String.join(" ", command) + " ended with " + code);
    }

    @Override
    public void close() {
        try {
            if (frozen) {
                thaw();
            }
            if (mounted && Program.run(log, List.of("umount", mount.toString())) != 0) {
                Program.run(log, List.of("umount", "-l", mount.toString()));
            }
            mounted = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
