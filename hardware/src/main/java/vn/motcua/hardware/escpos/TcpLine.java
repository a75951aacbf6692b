package vn.motcua.hardware.escpos;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.OptionalInt;
import vn.motcua.hardware.PrinterStatus;

/** Bytes to a network printer, and its answers. */
record TcpLine(String host, int port) implements PrinterLine {
    /** A printer in the same building answers within milliseconds; a longer wait only delays the bad news. */
    static final Duration CONNECT_PATIENCE = Duration.ofMillis(500);

    private static final int SEND_BUFFER = 8 * 1024;

    @Override
    public Connection connect() throws IOException {
        var socket = new Socket();
        try {
            // A large buffer would swallow a whole ticket and hide that a printer without paper takes nothing.
            socket.setSendBufferSize(SEND_BUFFER);
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT_PATIENCE.toMillis());
            socket.setTcpNoDelay(true);
            return new OpenSocket(socket);
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    @Override
    public PrinterStatus look() throws IOException {
        try (var connection = connect()) {
            return PaperState.now(connection);
        }
    }

    @Override
    public boolean isPlainFile() {
        return false;
    }

    private record OpenSocket(Socket socket) implements Connection {
        @Override
        public void send(byte[] bytes, int from, int length) throws IOException {
            socket.getOutputStream().write(bytes, from, length);
        }

        @Override
        public OptionalInt ask(byte[] question, Duration patience) throws IOException {
            send(question, 0, question.length);
            socket.setSoTimeout(Math.max(1, (int) patience.toMillis()));
            try {
                var answer = socket.getInputStream().read();
                if (answer < 0) {
                    throw new EOFException("the printer hung up");
                }
                return OptionalInt.of(answer);
            } catch (SocketTimeoutException silent) {
                return OptionalInt.empty();
            }
        }

        /** Reads away what the printer said unasked: closing over unread bytes would reset the line and lose the end. */
        @Override
        public void close() throws IOException {
            if (!socket.isClosed()) {
                socket.getInputStream().skipNBytes(socket.getInputStream().available());
            }
            socket.close();
        }
    }
}
