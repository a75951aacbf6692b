package vn.motcua.hardware.counterunit;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceEvent;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.StoredEvent;

/**
 * The unit's outbox: answers that are on its disk and that the office may not have yet. An answer replaces the whole
 * file, synced; it is small. What the office acknowledged is written with the next answer or with {@link #save}: an ack
 * that is lost is an answer sent twice. It stays for {@link #KEPT}, for an office restored from a backup.
 *
 * <p>Bound: {@value #MOST} answers, acknowledged ones give way first; when as many wait, the next is not taken. A file
 * that is damaged is put aside and a new epoch begins.
 *
 * <p>Thread: any. One lock guards what is known and is never held while the disk works; another lets one thread write.
 */
final class AnswerBook {
    /** A counter serves fewer people in a week than this. */
    static final int MOST = 500;

    static final Duration KEPT = Duration.ofDays(7);

    /** An ack stamped before this was stamped by a clock that had not been set. */
    private static final long CLOCKS_ARE_SET =
            Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();

    private static final System.Logger LOG = System.getLogger(AnswerBook.class.getName());

    private final Path file;
    private final int most;
    private final Disk disk;
    private final Object writer = new Object();
    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private String epoch = UUID.randomUUID().toString();
    private long given;
    /** Something changed that is not in the file. */
    private boolean unwritten;
    /** An answer is on its way to the disk, and whether its file turned out to be an old one meanwhile. */
    private boolean drafted;

    private boolean overtaken;

    /** Puts a file on the disk, whole or not at all. */
    interface Disk {
        void replace(Path file, byte[] content) throws IOException;
    }

    /** What the status tells. */
    record Standing(String epoch, long given, long waiting) {}

    /** What waits, in order, and the epoch its sequences belong to. */
    record Outgoing(String epoch, long given, List<StoredEvent> events) {}

    /** An answer on its way to the disk, and the whole file with it. */
    private record Draft(long seq, Entry entry, String text) {}

    /** An event as it is sent, and when it was acknowledged, in epoch milliseconds; 0 while it waits. */
    private record Entry(String event, long acked) {}

    private AnswerBook(Path file, int most, Disk disk) {
        this.file = file;
        this.most = most;
        this.disk = disk;
    }

    /** Reads the file; a new one begins a new epoch. */
    static AnswerBook at(Path file) {
        return at(file, MOST, SyncedFile::replace);
    }

    static AnswerBook at(Path file, int most, Disk disk) {
        var book = new AnswerBook(file, most, disk);
        try {
            if (Files.exists(file)) {
                book.read(Files.readString(file));
            }
        } catch (IOException | RuntimeException damaged) {
            LOG.log(Level.ERROR, "{0} is damaged and put aside: {1}", file, damaged.getMessage());
            book.putAside();
        }
        return book;
    }

    private void putAside() {
        entries.clear();
        epoch = UUID.randomUUID().toString();
        given = 0;
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged-" + System.currentTimeMillis()));
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "It cannot be moved and will be written over: {0}", stays.getMessage());
        }
    }

    private void read(String all) {
        var end = all.indexOf('\n');
        var text = all.substring(end + 1);
        if (end < 0 || !all.substring(0, end).equals(hash(text))) {
            throw new IllegalStateException("its hash is wrong");
        }
        var lines = text.split("\n");
        var head = lines[0].split(" ");
        for (var i = 1; i < lines.length; i++) {
            var parts = lines[i].split(" ", 3);
            entries.put(Long.parseLong(parts[0]), new Entry(parts[2], Long.parseLong(parts[1])));
        }
        epoch = head[0];
        given = Long.parseLong(head[1]);
    }

    synchronized Standing standing() {
        return new Standing(epoch, given, outgoing().events().size());
    }

    synchronized Outgoing outgoing() {
        var waiting = new ArrayList<StoredEvent>();
        entries.forEach((seq, entry) -> {
            if (entry.acked == 0) {
                waiting.add(new StoredEvent(seq, entry.event));
            }
        });
        return new Outgoing(epoch, given, waiting);
    }

    /**
     * Keeps an answer; it is on the disk when this returns, and goes nowhere before. It waits for the disk.
     *
     * @return false when as many wait as may, or the disk does not take it; nothing is kept then
     */
    boolean add(DeviceEvent event, Stamp at) {
        synchronized (writer) {
            var draft = draft(event, at);
            if (draft == null) {
                return false;
            }
            var kept = written(draft.text);
            if (settled(draft, kept)) {
                save();
            }
            return kept;
        }
    }

    private synchronized @Nullable Draft draft(DeviceEvent event, Stamp at) {
        forgetOld(at.wall().toEpochMilli());
        if (entries.size() >= most) {
            return null;
        }
        var seq = given + 1;
        var entry = new Entry(Codec.text(Codec.seal(seq, at, event)), 0);
        drafted = true;
        unwritten = false;
        return new Draft(seq, entry, text(seq) + line(seq, entry));
    }

    /** Whether a new epoch began meanwhile, which is not on the disk. */
    private synchronized boolean settled(Draft draft, boolean kept) {
        drafted = false;
        unwritten |= !kept;
        if (kept) {
            entries.put(draft.seq, draft.entry);
            given = draft.seq;
        }
        var anew = overtaken;
        overtaken = false;
        if (anew) {
            beginAnew();
        }
        return anew;
    }

    /** Writes what acks have changed, if they have. It waits for the disk. */
    void save() {
        synchronized (writer) {
            var text = changed();
            if (text != null && !written(text)) {
                synchronized (this) {
                    unwritten = true;
                }
            }
        }
    }

    private synchronized @Nullable String changed() {
        var changed = unwritten;
        unwritten = false;
        return changed ? text(given) : null;
    }

    private void forgetOld(long now) {
        if (now >= CLOCKS_ARE_SET) {
            entries.replaceAll((seq, entry) ->
                    entry.acked > 0 && entry.acked < CLOCKS_ARE_SET ? new Entry(entry.event, now) : entry);
            entries.values().removeIf(entry -> entry.acked > 0 && now - entry.acked > KEPT.toMillis());
        }
        while (entries.size() >= most) {
            var oldest = firstAcked();
            if (oldest == null) {
                return;
            }
            entries.remove(oldest);
        }
    }

    private @Nullable Long firstAcked() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().acked > 0)
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /**
     * Takes the office's ack: what it covers waits no more, what it asks for waits again. It does not wait for the disk.
     *
     * @return whether a new epoch has begun, which should be {@link #save saved} soon
     */
    synchronized boolean acknowledge(Ack ack, long now) {
        if (!ack.epoch().equals(epoch)) {
            return false;
        }
        if (ack.reaches() > given) {
            overtaken = drafted;
            if (!drafted) {
                beginAnew();
            }
            return !drafted;
        }
        for (var seq : List.copyOf(entries.keySet())) {
            var entry = java.util.Objects.requireNonNull(entries.get(seq));
            var wanted = ack.resend().stream().anyMatch(range -> range.contains(seq));
            var acked = wanted ? 0 : entry.acked == 0 && ack.covers(seq) ? Math.max(1, now) : entry.acked;
            unwritten |= acked != entry.acked;
            entries.put(seq, new Entry(entry.event, acked));
        }
        return false;
    }

    /** Somebody lived on in this epoch, so this file is an old one: what waits is told again under another. */
    private void beginAnew() {
        var waiting =
                entries.values().stream().filter(entry -> entry.acked == 0).toList();
        entries.clear();
        epoch = UUID.randomUUID().toString();
        given = 0;
        for (var entry : waiting) {
            var old = Codec.readEnvelope(entry.event);
            if (Codec.readEvent(old) instanceof vn.motcua.protocol.EventReading.Known(DeviceEvent event)) {
                given++;
                entries.put(given, new Entry(Codec.text(Codec.seal(given, old.at(), event)), 0));
            }
        }
        unwritten = true;
    }

    private String text(long last) {
        var text = new StringBuilder(epoch).append(' ').append(last).append('\n');
        entries.forEach((seq, entry) -> text.append(line(seq, entry)));
        return text.toString();
    }

    private static String line(long seq, Entry entry) {
        return seq + " " + entry.acked + " " + entry.event + "\n";
    }

    private boolean written(String text) {
        try {
            disk.replace(file, (hash(text) + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException | RuntimeException full) {
            LOG.log(Level.ERROR, "Answers cannot be kept: {0}", full.getMessage());
            return false;
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
