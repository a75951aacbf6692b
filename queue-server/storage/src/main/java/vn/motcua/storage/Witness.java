package vn.motcua.storage;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A note beside a database of how far it was committed, to be held against the file at the next start: a file that ends
 * before its witness has lost what was acknowledged.
 *
 * <p>Invariant: it is written after the commit and before anybody is told, so it never says more than what was on the
 * disk. It is not synced: a killed program leaves it exact, a power cut may leave it some seconds behind, which accuses
 * nobody. One write of {@value #BYTES} bytes in place; what cannot be read says nothing.
 *
 * <p>For one thread at a time.
 */
public final class Witness implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Witness.class.getName());
    private static final int BYTES = 128;

    private final Path file;
    private @Nullable FileChannel channel;
    private boolean told;

    /**
     * What the witness says.
     *
     * @param life names the life of the database it speaks of; without spaces, at most 64 characters
     * @param committed the last sequence that was committed
     */
    public record Testimony(String life, long committed) {}

    private Witness(Path file) {
        this.file = file;
    }

    /** The witness in the file beside {@code database}; it is made when something is to be written. */
    public static Witness beside(Path database) {
        return new Witness(fileBeside(database));
    }

    /** Where the witness of a database lies. */
    public static Path fileBeside(Path database) {
        return database.resolveSibling(database.getFileName() + ".witness");
    }

    /** What it says; empty when it is not there or cannot be believed. */
    public Optional<Testimony> says() {
        try {
            if (!Files.exists(file) || Files.size(file) != BYTES) {
                return Optional.empty();
            }
            String[] words =
                    Files.readString(file, StandardCharsets.ISO_8859_1).strip().split(" ");
            return words.length == 3 && words[2].equals(sum(words[0] + " " + words[1]))
                    ? Optional.of(new Testimony(words[0], Long.parseLong(words[1])))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            LOG.log(Level.WARNING, "{0} says nothing: {1}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Writes down how far the database is committed. A disk that refuses is no reason to refuse a ticket: the witness is
     * behind then, which accuses nobody; it is told once.
     */
    public void note(Testimony testimony) {
        String text = testimony.life() + " " + testimony.committed();
        byte[] line = (text + " " + sum(text)).getBytes(StandardCharsets.ISO_8859_1);
        byte[] block = new byte[BYTES];
        Arrays.fill(block, (byte) ' ');
        System.arraycopy(line, 0, block, 0, line.length);
        block[BYTES - 1] = '\n';
        try {
            FileChannel open = channel;
            if (open == null) {
                open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                channel = open;
            }
            open.write(ByteBuffer.wrap(block), 0);
            told = false;
        } catch (IOException e) {
            if (!told) {
                LOG.log(Level.WARNING, "{0} is not kept: {1}", file, e.getMessage());
            }
            told = true;
            close();
        }
    }

    private static String sum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return Long.toHexString(crc.getValue());
    }

    @Override
    public void close() {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "{0} did not close: {1}", file, e.getMessage());
            }
        }
    }
}
