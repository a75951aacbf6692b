package vn.motcua.kiosk.outbox;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.MalformedMessage;

/**
 * What can still be read of a damaged database: its epoch and the events that the office may not have. First by SQLite,
 * row by row; then from the raw bytes of the file and its log, where SQLite finds no way to a page any more. An event
 * counts only if the hash of its content is true.
 *
 * <p>The raw bytes do not tell what was acknowledged: such an event is sent again, and the office knows it by its origin.
 * Bound: a row of an outbox is at most {@value #LONGEST} bytes; what lies across two pages is not found in raw bytes.
 */
final class Salvage {
    private static final System.Logger LOG = System.getLogger(Salvage.class.getName());
    private static final int LONGEST = 65_536;
    private static final int CHUNK = 1 << 20;
    private static final Pattern EVENT =
            Pattern.compile("(?:([A-Za-z0-9_-]{22})\n)?(\\{\"seq\":\\d{1,18},\"type\":\")");
    private static final Pattern END = Pattern.compile("\"sha256\":\"[0-9a-f]{64}\"}");
    /** The name of an epoch is 16 random bytes in base64url, in a row (key, value) of table meta. */
    private static final Pattern EPOCH = Pattern.compile("epoch([A-Za-z0-9_-]{22})");

    /** By epoch and sequence; the file's own epoch is "" until all has been looked at. */
    private final Map<String, TreeMap<Long, String>> events = new TreeMap<>();

    private final long upTo;
    private @Nullable String epoch;

    private Salvage(long upTo) {
        this.upTo = upTo;
    }

    /**
     * Looks through a file that nothing has open any more.
     *
     * @param companions the log beside it, looked through first: it is younger
     * @param upTo the last sequence known to be committed: one after it was never told to anybody
     * @param lastEpoch the file's epoch as it is known from elsewhere, in case that it cannot be read
     * @return events as they were stored, by epoch and sequence: also those that were salvaged before
     */
    static Map<String, TreeMap<Long, String>> of(
            Path file, List<Path> companions, long upTo, @Nullable String lastEpoch) {
        Salvage salvage = new Salvage(upTo);
        // Before SQLite opens the copy, which may change the log beside it.
        for (Path raw : companions) {
            salvage.carve(raw);
        }
        salvage.carve(file);
        salvage.readRows(file);
        @Nullable TreeMap<Long, String> own = salvage.events.remove("");
        String known = salvage.epoch != null ? salvage.epoch : lastEpoch;
        if (own != null && !own.isEmpty()) {
            if (known == null) {
                LOG.log(Level.ERROR, "{0} events of {1} cannot be sent: their epoch is lost.", own.size(), file);
            } else {
                salvage.events.put(known, own);
            }
        }
        return salvage.events;
    }

    /** Goes through the bytes in pieces that overlap by the longest event. */
    private void carve(Path raw) {
        if (!Files.exists(raw)) {
            return;
        }
        try (FileChannel in = FileChannel.open(raw)) {
            ByteBuffer piece = ByteBuffer.allocate(CHUNK + LONGEST);
            for (long at = 0; at < in.size(); at += CHUNK) {
                piece.clear();
                int read = in.read(piece, at);
                carve(new String(piece.array(), 0, Math.max(0, read), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} cannot be read: {1}", raw, e.getMessage());
        }
    }

    /** One character is one byte here; what is found is read as the UTF-8 it is. */
    private void carve(String bytes) {
        Matcher begin = EVENT.matcher(bytes);
        Matcher end = END.matcher(bytes);
        while (begin.find()) {
            end.region(begin.start(2), Math.min(bytes.length(), begin.start(2) + LONGEST));
            if (end.find()) {
                byte[] found = bytes.substring(begin.start(2), end.end()).getBytes(StandardCharsets.ISO_8859_1);
                @Nullable String before = begin.group(1);
                keep(before == null ? "" : before, new String(found, StandardCharsets.UTF_8));
            }
        }
        Matcher name = EPOCH.matcher(bytes);
        if (epoch == null && name.find()) {
            epoch = name.group(1);
        }
    }

    private void keep(String of, String text) {
        try {
            EventEnvelope envelope = Codec.readEnvelope(text);
            if (!of.isEmpty() || envelope.seq() <= upTo) {
                events.computeIfAbsent(of, _ -> new TreeMap<>()).putIfAbsent(envelope.seq(), text);
            }
        } catch (MalformedMessage damaged) {
            LOG.log(Level.DEBUG, "An event is damaged: {0}", damaged.getMessage());
        }
    }

    /** SQLite's own view wins where it has one: it knows the epoch, and what the office has acknowledged. */
    private void readRows(Path file) {
        try (StoreConnection connection = StoreConnection.to(file)) {
            @Nullable String known = KioskStore.meta(connection, "epoch");
            epoch = known == null ? epoch : known;
            PreparedStatement row = connection.prepared(
                    "SELECT seq, event, acked IS NULL FROM outbox WHERE seq > ? ORDER BY seq LIMIT 1");
            long after = 0;
            while (true) {
                row.setLong(1, after);
                try (ResultSet found = row.executeQuery()) {
                    if (!found.next()) {
                        return;
                    }
                    after = found.getLong(1);
                    take(after, found.getString(2), found.getBoolean(3));
                }
            }
        } catch (SQLException e) {
            LOG.log(Level.INFO, "SQLite reads no further in {0}: {1}", file, e.getMessage());
        }
    }

    private void take(long seq, @Nullable String text, boolean waiting) {
        TreeMap<Long, String> own = events.computeIfAbsent("", _ -> new TreeMap<>());
        @Nullable String raw = own.remove(seq);
        if (waiting && text != null) {
            keep("", text);
            if (raw != null) {
                own.putIfAbsent(seq, raw);
            }
        }
    }
}
