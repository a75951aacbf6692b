package vn.motcua.hardware.escpos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
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
    public boolean isPlainFile() {
        return false;
    }

    @Override
    public boolean hasWayBack() {
        return true;
    }

    @Override
    public PrinterStatus unopened() {
        return PrinterStatus.UNKNOWN;
    }

    private record OpenSocket(Socket socket) implements Connection {
        @Override
        public void send(byte[] bytes, int from, int length) throws IOException {
            socket.getOutputStream().write(bytes, from, length);
        }

        @Override
        public int read() throws IOException {
            return socket.getInputStream().read();
        }

        @Override
        public boolean hearsHangUp() {
            return true;
        }

        @Override
        public void cut() throws IOException {
            if (!socket.isClosed()) {
                // Zero linger resets the line: what the system has not sent yet never reaches the printer.
                socket.setSoLinger(true, 0);
            }
            socket.close();
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
