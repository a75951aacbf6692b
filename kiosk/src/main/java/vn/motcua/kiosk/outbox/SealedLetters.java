package vn.motcua.kiosk.outbox;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What citizens wrote while the office was not reachable: one sealed file a letter, in a folder of its own. A letter is on
 * the disk when {@link #keep} returns (file synced, renamed, folder synced), and gone when {@link #erase} does. It is
 * apart from the database of numbers: neither can harm the other.
 *
 * <p>Bounds: {@value #MOST} letters, {@value #MOST_BYTES} bytes, {@link #LONGEST} each; what is older is erased and said so
 * in the log, without a word of it, but never before the office's time is known and this run of the program has tried to
 * hand it in. The machine's own clock may be wrong by years: a letter with a day that cannot be gets the office's time as
 * soon as that is known, and its days count from then. Safe for several threads.
 */
public final class SealedLetters {
    /** Most letters that wait. */
    public static final int MOST = 200;

    /** Most bytes that they take together. */
    public static final long MOST_BYTES = 4L * 1024 * 1024;

    /** How long a letter waits for the office. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** No letter is older than the program; what says so was written before the clock was set. */
    static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    /** How often the office is not reached with a letter until that counts as tried. */
    static final int TRIES = 20;

    private static final System.Logger LOG = System.getLogger(SealedLetters.class.getName());
    private static final Pattern NAME = Pattern.compile("(\\d{13})-([0-9a-f-]{36})\\.letter");
    private static final String FRESH = ".new";

    private final Path folder;
    private final LetterSeal seal;
    private final InstantSource machine;
    private final Supplier<Optional<Instant>> office;
    private final int most;

    /** How often handing in was tried in this run while the office's time was known, by key. */
    private final Map<String, Integer> tries = new HashMap<>();

    /** The letters that lie here of which the log has told a trouble. */
    private final Set<String> said = new HashSet<>();

    /**
     * A letter that waits.
     *
     * @param key names it: the office takes it once under this key
     * @param since when it was written
     * @param text what was sealed
     */
    public record Kept(String key, Instant since, String text) {
        /** Nothing of what is written. */
        @Override
        public String toString() {
            return "Kept[" + key + " since " + since + "]";
        }
    }

    /** Whether a letter was kept. */
    public enum Keeping {
        /** On the disk. */
        KEPT,
        /** As many wait as may. */
        FULL,
        /** The disk does not take it. */
        FAILED
    }

    private record Lying(Path file, String key, Instant since, long bytes) {}

    private SealedLetters(
            Path folder, LetterSeal seal, InstantSource machine, Supplier<Optional<Instant>> office, int most) {
        this.most = most;
        this.folder = folder;
        this.seal = seal;
        this.machine = machine;
        this.office = office;
    }

    /**
     * The letters in {@code folder}, which need not be there yet.
     *
     * @param machine the machine's clock, which may be wrong
     * @param office the office's time, when it is known; a letter's age is counted by it alone
     */
    public static SealedLetters in(
            Path folder, LetterSeal seal, InstantSource machine, Supplier<Optional<Instant>> office) {
        return in(folder, seal, machine, office, MOST);
    }

    static SealedLetters in(
            Path folder, LetterSeal seal, InstantSource machine, Supplier<Optional<Instant>> office, int most) {
        return new SealedLetters(folder, seal, machine, office, most);
    }

    /** The office's time, unless it is not known or cannot be. */
    private Optional<Instant> officeTime() {
        return office.get().filter(time -> !time.isBefore(EARLIEST));
    }

    /** Keeps a letter; on the disk when this returns {@link Keeping#KEPT}. The same key again changes nothing. */
    public synchronized Keeping keep(String key, String text) {
        try {
            prepare();
            List<Lying> lying = lying();
            if (lying.stream().anyMatch(one -> one.key().equals(key))) {
                return Keeping.KEPT;
            }
            byte[] sealed = seal.seal(key, text);
            long bytes = lying.stream().mapToLong(Lying::bytes).sum();
            if (lying.size() >= most || bytes + sealed.length > MOST_BYTES) {
                return Keeping.FULL;
            }
            write(file(officeTime().orElseGet(machine::instant), key), sealed);
            return Keeping.KEPT;
        } catch (IOException | RuntimeException trouble) {
            LOG.log(
                    Level.WARNING,
                    "A letter cannot be kept on this disk: {0}",
                    trouble.getClass().getSimpleName());
            return Keeping.FAILED;
        }
    }

    private Path file(Instant since, String key) {
        return folder.resolve("%013d-%s.letter".formatted(Math.max(0, since.toEpochMilli()), key));
    }

    private void prepare() throws IOException {
        if (!Files.isDirectory(folder)) {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            Path above = folder.toAbsolutePath().resolveSibling("");
            Files.createDirectories(above);
            if (posix) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
            DurableFile.sync(above);
        }
    }

    private void write(Path file, byte[] sealed) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + FRESH);
        try {
            try (FileChannel out = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(sealed);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            DurableFile.sync(folder);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
    }

    /**
     * Handing in a letter was tried.
     *
     * @param answered whether the office said something; if not, many tries count as one
     */
    public synchronized void tried(String key, boolean answered) {
        if (officeTime().isPresent()) {
            tries.merge(key, answered ? TRIES : 1, Integer::sum);
        }
    }

    /** The letters that can be sent, oldest first; those that waited too long, and were tried, are erased first. */
    public synchronized List<Kept> waiting() {
        List<Kept> waiting = new ArrayList<>();
        try {
            Optional<Instant> now = officeTime();
            List<Lying> lying = now.isPresent() ? stamped(lying(), now.get()) : lying();
            List<String> keys = lying.stream().map(Lying::key).toList();
            tries.keySet().retainAll(keys);
            said.retainAll(keys);
            for (Lying one : lying) {
                try {
                    open(one, now).ifPresent(waiting::add);
                } catch (IOException | RuntimeException trouble) {
                    if (said.add(one.key())) {
                        LOG.log(
                                Level.WARNING,
                                "A letter of {0} cannot be read: {1}",
                                one.since(),
                                trouble.getClass().getSimpleName());
                    }
                }
            }
        } catch (IOException | RuntimeException trouble) {
            LOG.log(
                    Level.WARNING,
                    "The letters cannot be read: {0}",
                    trouble.getClass().getSimpleName());
        }
        return waiting;
    }

    /** What was sealed, when it can be opened; erased when its days are over. */
    private Optional<Kept> open(Lying one, Optional<Instant> now) throws IOException {
        boolean over =
                now.filter(time -> one.since().plus(LONGEST).isBefore(time)).isPresent();
        if (over && tries.getOrDefault(one.key(), 0) >= TRIES) {
            erase(one);
            return Optional.empty();
        }
        Optional<String> text = seal.open(one.key(), Files.readAllBytes(one.file()));
        if (text.isEmpty() && over) {
            // There is nothing to hand in.
            erase(one);
        } else if (text.isEmpty() && said.add(one.key())) {
            LOG.log(
                    Level.WARNING,
                    "A letter of {0} cannot be opened: this device has another secret now, or its file is damaged.",
                    one.since());
        }
        return text.map(open -> new Kept(one.key(), one.since(), open));
    }

    private void erase(Lying one) throws IOException {
        delete(one.file());
        LOG.log(Level.WARNING, "A letter of {0} never reached the office and is erased.", one.since());
    }

    /** The same in the same order, those of a day that cannot be from {@code now} on. */
    private List<Lying> stamped(List<Lying> lying, Instant now) throws IOException {
        List<Lying> impossible = lying.stream()
                .filter(one -> one.since().isBefore(EARLIEST) || one.since().isAfter(now))
                .toList();
        if (impossible.isEmpty()) {
            return lying;
        }
        long millis = now.toEpochMilli() - impossible.size();
        for (Lying one : impossible) {
            try {
                Files.move(one.file(), file(Instant.ofEpochMilli(millis++), one.key()), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException trouble) {
                // It keeps its day, and is tried before that counts.
                if (said.add(one.key())) {
                    LOG.log(
                            Level.WARNING,
                            "A letter of {0} cannot get the time of the office: {1}",
                            one.since(),
                            trouble.getClass().getSimpleName());
                }
            }
        }
        DurableFile.sync(folder);
        LOG.log(Level.INFO, "{0} letters got the time of the office.", impossible.size());
        return lying();
    }

    /** Whether a letter lies here. */
    public synchronized boolean holds(String key) {
        try {
            return lying().stream().anyMatch(one -> one.key().equals(key));
        } catch (IOException | DirectoryIteratorException unreadable) {
            return false;
        }
    }

    /** How many letters lie here. */
    public synchronized int count() {
        try {
            return lying().size();
        } catch (IOException | DirectoryIteratorException unreadable) {
            return 0;
        }
    }

    /** Erases a letter that the office has. */
    public synchronized void erase(String key) {
        try {
            for (Lying one : lying()) {
                if (one.key().equals(key)) {
                    delete(one.file());
                }
            }
        } catch (IOException | RuntimeException trouble) {
            // It is handed in again under its key, which changes nothing, and erased then.
            LOG.log(
                    Level.WARNING,
                    "A letter that the office has cannot be erased yet: {0}",
                    trouble.getClass().getSimpleName());
        }
    }

    private void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        DurableFile.sync(folder);
    }

    /** The letters by age. A file that was not finished when the power went is no letter: nobody was told it is kept. */
    private List<Lying> lying() throws IOException {
        List<Lying> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                @Nullable Path name = file.getFileName();
                String text = String.valueOf(name);
                Matcher matcher = NAME.matcher(text);
                if (matcher.matches()) {
                    found.add(new Lying(
                            file,
                            matcher.group(2),
                            Instant.ofEpochMilli(Long.parseLong(matcher.group(1))),
                            Files.size(file)));
                } else if (text.endsWith(FRESH)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        found.sort(Comparator.comparing(Lying::since).thenComparing(Lying::key));
        return found;
    }
}
