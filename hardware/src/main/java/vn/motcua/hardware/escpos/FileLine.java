package vn.motcua.hardware.escpos;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import vn.motcua.hardware.PrinterStatus;

/**
 * Bytes into a device file or a plain file. The line is one-way: reading from {@code /dev/usb/lp0} blocks without end on
 * the many printers that never answer.
 *
 * @param path the file
 * @param isPlainFile false for a device file, which is never created: a missing one is an unplugged printer
 */
record FileLine(Path path, boolean isPlainFile) implements PrinterLine {
    /** A plain file takes no more tickets beyond this size, some 600 of them. */
    static final long MAX_BYTES = 64L * 1024 * 1024;

    @Override
    public Connection connect() throws IOException {
        if (!isPlainFile) {
            return new OpenFile(FileChannel.open(path, WRITE));
        }
        var folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new NoSuchFileException(path.toString());
        }
        Files.createDirectories(folder);
        if (Files.exists(path) && Files.size(path) > MAX_BYTES) {
            throw new IOException(path + " holds over " + MAX_BYTES + " bytes of tickets: move it away");
        }
        return new OpenFile(FileChannel.open(path, CREATE, APPEND));
    }

    /** Looks at the file only: opening a device may block, and a named pipe without a reader does so for ever. */
    @Override
    public PrinterStatus look() {
        if (isPlainFile) {
            return PrinterStatus.READY;
        }
        return Files.isWritable(path) ? PrinterStatus.UNKNOWN : PrinterStatus.OFFLINE;
    }

    /** A channel, not a stream: closing it from another thread ends a blocked write. */
    private record OpenFile(FileChannel channel) implements Connection {
        @Override
        public void send(byte[] bytes, int from, int length) throws IOException {
            var rest = ByteBuffer.wrap(bytes, from, length);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }

        @Override
        public OptionalInt ask(byte[] question, Duration patience) {
            return OptionalInt.empty();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
