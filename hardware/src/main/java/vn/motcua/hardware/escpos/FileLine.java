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
import vn.motcua.hardware.PrinterStatus;

/**
 * Bytes into a device file or a plain file. A character device such as {@code /dev/usb/lp0} or a serial line is read as
 * well, on a thread of its own, because reading blocks without end on the many printers that never answer.
 *
 * @param path the file
 * @param isPlainFile false for a device file, which is never created: a missing one is an unplugged printer
 */
record FileLine(Path path, boolean isPlainFile) implements PrinterLine {
    /** A plain file takes no more tickets beyond this size, some 600 of them. */
    static final long MAX_BYTES = 64L * 1024 * 1024;

    private static final int KIND = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    @Override
    public Connection connect() throws IOException {
        if (!isPlainFile) {
            return hasWayBack() ? new OpenDevice(PosixFile.open(path)) : new OpenFile(FileChannel.open(path, WRITE));
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

    /** Looks at the file only: opening a named pipe without a reader blocks for ever. */
    @Override
    public PrinterStatus unopened() {
        if (isPlainFile) {
            return PrinterStatus.READY;
        }
        return Files.isWritable(path) ? PrinterStatus.UNKNOWN : PrinterStatus.OFFLINE;
    }

    @Override
    public boolean hasWayBack() {
        try {
            return !isPlainFile && ((int) Files.getAttribute(path, "unix:mode") & KIND) == CHARACTER_DEVICE;
        } catch (IOException | UnsupportedOperationException missing) {
            return false;
        }
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
        public int read() {
            return -1;
        }

        @Override
        public boolean hearsHangUp() {
            return false;
        }

        @Override
        public void cut() throws IOException {
            channel.close();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private record OpenDevice(PosixFile device) implements Connection {
        @Override
        public void send(byte[] bytes, int from, int length) throws IOException {
            device.write(bytes, from, length);
        }

        @Override
        public int read() throws IOException {
            return device.read();
        }

        /** A device without a way back answers a reader with an error or an end; writing tells when it is gone. */
        @Override
        public boolean hearsHangUp() {
            return false;
        }

        @Override
        public void cut() throws IOException {
            device.drop();
        }

        @Override
        public void close() throws IOException {
            device.close();
        }
    }
}
