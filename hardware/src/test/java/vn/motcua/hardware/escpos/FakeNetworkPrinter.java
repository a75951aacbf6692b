package vn.motcua.hardware.escpos;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A network printer on this machine: takes connections one after the other and hands over what each one sent. */
final class FakeNetworkPrinter implements AutoCloseable {
    final BlockingQueue<byte[]> jobs = new LinkedBlockingQueue<>();
    private final ServerSocket server = new ServerSocket();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final Character character;
    /** Answers to DLE EOT 4, DLE EOT 2 and GS r 1; below zero says nothing. */
    volatile int paper = 0x12;

    volatile int cause = 0x12;
    volatile int receipt = 0x00;

    enum Character {
        ANSWERS,
        NEVER_ANSWERS,
        READS_NOTHING,
        HANGS_UP_EARLY
    }

    FakeNetworkPrinter(Character character) throws IOException {
        this.character = character;
        // A small buffer, so that a ticket which nobody reads does not vanish in it.
        server.setReceiveBufferSize(4096);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofPlatform().daemon().name("fake-printer").start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    byte[] nextJob() throws InterruptedException {
        byte[] job = jobs.poll(20, TimeUnit.SECONDS);
        if (job == null) {
            throw new AssertionError("no job came");
        }
        return job;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                take(socket);
            } catch (IOException | InterruptedException over) {
                // The other side went away; the next connection shows whether it matters.
            }
        }
    }

    private void take(Socket socket) throws IOException, InterruptedException {
        switch (character) {
            case READS_NOTHING -> letGo.await();
            case HANGS_UP_EARLY -> socket.getInputStream().readNBytes(6000);
            case ANSWERS, NEVER_ANSWERS -> converse(socket);
        }
    }

    private void converse(Socket socket) throws IOException {
        var job = new ByteArrayOutputStream();
        var last = new int[] {0, 0, 0};
        var in = new BufferedInputStream(socket.getInputStream());
        for (var b = in.read(); b >= 0; b = in.read()) {
            job.write(b);
            last = new int[] {last[1], last[2], b};
            answer(socket, last);
        }
        jobs.add(job.toByteArray());
    }

    private void answer(Socket socket, int[] last) throws IOException {
        var said = -1;
        if (last[0] == 0x10 && last[1] == 0x04) {
            said = last[2] == 4 ? paper : cause;
        } else if (last[0] == 0x1D && last[1] == 'r') {
            said = receipt;
        }
        if (character == Character.ANSWERS && said >= 0) {
            socket.getOutputStream().write(said);
        }
    }

    @Override
    public void close() throws IOException {
        letGo.countDown();
        server.close();
    }
}
