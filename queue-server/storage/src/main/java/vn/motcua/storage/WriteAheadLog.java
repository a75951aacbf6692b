package vn.motcua.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The log of an SQLite file ({@code -wal}), told apart: one that a power cut may have left, and a damaged one. SQLite
 * reads frames while their salts and running checksum are right, and forgets in silence whatever stands behind the first
 * wrong one, also what was committed.
 *
 * <p>Every commit is synced ({@code synchronous=FULL}) and so is a new header, therefore a power cut can break one
 * transaction only, the last one, of which nobody was told. Behind the first wrong frame it leaves at most one frame
 * that ends a transaction, and frames of older rounds of the log, whose first salt is a little smaller. Anything else is
 * damage. What looks exactly like a torn last transaction cannot be told from one here; {@link Witness} can.
 *
 * <p>Source: "WAL-mode File Format", https://www.sqlite.org/walformat.html. Call it while nobody has the file open.
 */
public final class WriteAheadLog {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377f0682;
    private static final int VERSION = 3_007_000;
    /** Rounds of the log whose frames may still lie behind the present one's. */
    private static final int OLDER_ROUNDS = 1 << 20;

    private final FileChannel log;
    private final ByteBuffer frame;
    private final ByteOrder words;
    private final int salt1;
    private final int salt2;
    private int sum1;
    private int sum2;

    private WriteAheadLog(FileChannel log, ByteBuffer header, int pageSize) {
        this.log = log;
        this.frame = ByteBuffer.allocate(FRAME_HEADER + pageSize);
        this.words = order(header);
        this.salt1 = header.getInt(16);
        this.salt2 = header.getInt(20);
        this.sum1 = header.getInt(24);
        this.sum2 = header.getInt(28);
    }

    /**
     * What is wrong with the log beside {@code database}.
     *
     * @return empty when there is no log, or one that SQLite reads whole, or one as a power cut leaves it
     * @throws IOException when the disk does not let it be read, which is no proof of damage
     */
    public static Optional<String> damage(Path database) throws IOException {
        Path file = database.resolveSibling(database.getFileName() + "-wal");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel log = FileChannel.open(file)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            if (!filled(log, header, 0)) {
                return Optional.empty();
            }
            if (blank(header, HEADER)) {
                return firstWrittenBlock(log) ? Optional.of("its log begins with nothing") : Optional.empty();
            }
            int pageSize = header.getInt(8);
            if (!sound(header) || Integer.bitCount(pageSize) != 1 || pageSize < 512 || pageSize > 65_536) {
                return Optional.of("the head of its log is damaged");
            }
            return new WriteAheadLog(log, header, pageSize).look();
        }
    }

    private static ByteOrder order(ByteBuffer header) {
        return (header.getInt(0) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    private static boolean sound(ByteBuffer header) {
        if ((header.getInt(0) & ~1) != MAGIC || header.getInt(4) != VERSION) {
            return false;
        }
        int[] sums = summed(header, 0, 24, order(header), 0, 0);
        return sums[0] == header.getInt(24) && sums[1] == header.getInt(28);
    }

    private static boolean blank(ByteBuffer bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean firstWrittenBlock(FileChannel log) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(1 << 16);
        for (long at = 0; at < log.size(); at += piece.capacity()) {
            piece.clear();
            int read = log.read(piece, at);
            if (!blank(piece, Math.max(0, read))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> look() throws IOException {
        long at = HEADER;
        while (filled(log, frame, at) && valid()) {
            at += frame.capacity();
        }
        return behind(at);
    }

    private boolean valid() {
        if (frame.getInt(0) == 0 || frame.getInt(8) != salt1 || frame.getInt(12) != salt2) {
            return false;
        }
        int[] sums = summed(frame, 0, 8, words, sum1, sum2);
        sums = summed(frame, FRAME_HEADER, frame.capacity(), words, sums[0], sums[1]);
        sum1 = sums[0];
        sum2 = sums[1];
        return sum1 == frame.getInt(16) && sum2 == frame.getInt(20);
    }

    /** Looks at the heads of the frames that SQLite will not read. */
    private Optional<String> behind(long broken) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(FRAME_HEADER);
        int commits = 0;
        for (long at = broken; filled(log, head, at); at += frame.capacity()) {
            int round = salt1 - head.getInt(8);
            boolean present = round == 0 && head.getInt(12) == salt2;
            if (present && head.getInt(4) != 0) {
                commits++;
            }
            if (commits > 1) {
                return Optional.of("its log is damaged before its last transactions");
            }
            boolean older = round >= 0 && round < OLDER_ROUNDS;
            if (!older && !blank(head, FRAME_HEADER)) {
                return Optional.of("its log holds what was never written to it");
            }
        }
        return Optional.empty();
    }

    private static boolean filled(FileChannel log, ByteBuffer into, long from) throws IOException {
        into.clear();
        while (into.hasRemaining()) {
            int read = log.read(into, from + into.position());
            if (read < 0) {
                return false;
            }
        }
        return true;
    }

    /** SQLite's running sum over pairs of 32-bit words. */
    private static int[] summed(ByteBuffer bytes, int from, int to, ByteOrder order, int first, int second) {
        ByteBuffer words = bytes.duplicate().order(order);
        int s1 = first;
        int s2 = second;
        for (int i = from; i < to; i += 8) {
            s1 += words.getInt(i) + s2;
            s2 += words.getInt(i + 4) + s1;
        }
        return new int[] {s1, s2};
    }
}
