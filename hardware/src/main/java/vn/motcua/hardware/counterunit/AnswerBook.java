package vn.motcua.hardware.counterunit;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Ack;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeviceEvent;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.Stamp;
import vn.motcua.protocol.StoredEvent;

/**
 * The unit's outbox: answers that are on its disk and that the office may not have yet. Each change replaces the whole
 * file, synced; it is small. What the office acknowledged stays for {@link #KEPT}, for an office restored from a backup.
 *
 * <p>Bound: {@value #MOST} answers, acknowledged ones give way first; when as many wait, the next is not taken. A file
 * that is damaged is put aside and a new epoch begins.
 *
 * <p>Thread: any; one lock.
 */
final class AnswerBook {
    /** A counter serves fewer people in a week than this. */
    static final int MOST = 500;

    static final Duration KEPT = Duration.ofDays(7);

    private static final System.Logger LOG = System.getLogger(AnswerBook.class.getName());

    private final Path file;
    private final int most;
    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private String epoch = UUID.randomUUID().toString();
    private long given;

    /** An event as it is sent, and when it was acknowledged, in epoch milliseconds; 0 while it waits. */
    private record Entry(String event, long acked) {}

    private AnswerBook(Path file, int most) {
        this.file = file;
        this.most = most;
    }

    /** Reads the file; a new one begins a new epoch. */
    static AnswerBook at(Path file) {
        return at(file, MOST);
    }

    static AnswerBook at(Path file, int most) {
        var book = new AnswerBook(file, most);
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

    synchronized String epoch() {
        return epoch;
    }

    /** The last sequence given. */
    synchronized long given() {
        return given;
    }

    /** How many wait for an ack. */
    synchronized long waiting() {
        return entries.values().stream().filter(entry -> entry.acked == 0).count();
    }

    /** What waits, in order, at most so many. */
    synchronized List<StoredEvent> unacked(int most) {
        var waiting = new ArrayList<StoredEvent>();
        entries.forEach((seq, entry) -> {
            if (entry.acked == 0 && waiting.size() < most) {
                waiting.add(new StoredEvent(seq, entry.event));
            }
        });
        return waiting;
    }

    /**
     * Keeps an answer; it is on the disk when this returns.
     *
     * @return false when as many wait as may, or the disk does not take it; nothing is kept then
     */
    synchronized boolean add(DeviceEvent event, Stamp at) {
        forgetOld(at.wall().toEpochMilli());
        if (entries.size() >= most) {
            return false;
        }
        var seq = given + 1;
        EventEnvelope envelope = Codec.seal(seq, at, event);
        entries.put(seq, new Entry(Codec.text(envelope), 0));
        given = seq;
        if (written()) {
            return true;
        }
        entries.remove(seq);
        given = seq - 1;
        return false;
    }

    private void forgetOld(long now) {
        entries.values().removeIf(entry -> entry.acked > 0 && now - entry.acked > KEPT.toMillis());
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

    /** Takes the office's ack: what it covers waits no more, what it asks for waits again. */
    synchronized void acknowledge(Ack ack, long now) {
        if (!ack.epoch().equals(epoch)) {
            return;
        }
        if (ack.reaches() > given) {
            beginAnew();
            return;
        }
        var changed = false;
        for (var seq : List.copyOf(entries.keySet())) {
            var entry = java.util.Objects.requireNonNull(entries.get(seq));
            var wanted = ack.resend().stream().anyMatch(range -> range.contains(seq));
            var acked = wanted ? 0 : entry.acked == 0 && ack.covers(seq) ? Math.max(1, now) : entry.acked;
            changed |= acked != entry.acked;
            entries.put(seq, new Entry(entry.event, acked));
        }
        if (changed && !written()) {
            LOG.log(Level.WARNING, "An ack is not kept; the answers will be sent once more.");
        }
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
        if (!written()) {
            LOG.log(Level.WARNING, "The new epoch of {0} is not on the disk yet.", file);
        }
    }

    private boolean written() {
        var text = new StringBuilder(epoch).append(' ').append(given).append('\n');
        entries.forEach((seq, entry) -> text.append(seq)
                .append(' ')
                .append(entry.acked)
                .append(' ')
                .append(entry.event)
                .append('\n'));
        try {
            SyncedFile.replace(file, (hash(text.toString()) + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException full) {
            LOG.log(Level.ERROR, "An answer cannot be kept: {0}", full.getMessage());
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
