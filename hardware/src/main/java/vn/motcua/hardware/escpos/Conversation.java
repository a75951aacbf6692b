package vn.motcua.hardware.escpos;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.PrinterStatus;

/**
 * An open line with an ear: a thread of its own hears what the printer says, also while a write to it blocks. A printer
 * that says by itself that it cannot go on has its line cut at once, so that a blocked write ends.
 */
final class Conversation implements Closeable {
    /** A printer that can answer does so at once, even while it prints. */
    static final Duration PATIENCE_WITH_A_STRANGER = Duration.ofMillis(300);

    /** The same with one that has answered before: a busy machine or network is then likelier than silence. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PrinterLine.Connection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();
    private int realTimeAwaited;
    private int inTurnAwaited;
    private OptionalInt realTime = OptionalInt.empty();
    private OptionalInt inTurn = OptionalInt.empty();
    private @Nullable PrinterStatus trouble;
    private boolean bufferCleared;
    private boolean anythingHeard;
    private boolean rubbish;
    private boolean ended;
    private boolean ticketBegun;

    private Conversation(PrinterLine.Connection connection) {
        this.connection = connection;
    }

    /** Begins to listen. */
    static Conversation over(PrinterLine.Connection connection) {
        var conversation = new Conversation(connection);
        Thread.ofPlatform().daemon().name("ticket-printer-ear").start(conversation::listen);
        return conversation;
    }

    /** From here on a printer that cannot go on ends the conversation. */
    void beginTicket() {
        locked(() -> ticketBegun = true);
    }

    /** Sends bytes; in a ticket, ends with an exception when the printer said that it cannot go on. */
    void send(byte[] bytes, int from, int length) throws IOException {
        if (isHopeless()) {
            throw new IOException("the printer says that it cannot go on");
        }
        connection.send(bytes, from, length);
    }

    void send(byte[] bytes) throws IOException {
        send(bytes, 0, bytes.length);
    }

    /** Asks how the printer is right now; {@link PrinterStatus#UNKNOWN} when it does not answer sensibly. */
    PrinterStatus statusNow(Duration patience) throws IOException {
        var said = new int[Commands.STATUS_NOW.size()];
        for (var question = 0; question < said.length; question++) {
            if (!mayAskNow()) {
                return PrinterStatus.UNKNOWN;
            }
            send(Commands.STATUS_NOW.get(question));
            awaitAnswer(() -> realTime.isPresent(), patience);
            if (realTime.isEmpty() || isRubbish()) {
                return PrinterStatus.UNKNOWN;
            }
            said[question] = realTime.getAsInt();
        }
        return PaperState.read(said[0], said[1], said[2], said[3]);
    }

    /** The answer to a question given up would be taken for that to the next one. */
    private boolean mayAskNow() {
        lock.lock();
        try {
            if (realTimeAwaited > 0) {
                return false;
            }
            realTime = OptionalInt.empty();
            realTimeAwaited++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the printer has worked off what was sent; {@link PrinterStatus#UNKNOWN} when no answer came. */
    PrinterStatus statusInTurn(Duration patience) throws IOException {
        locked(() -> {
            inTurn = OptionalInt.empty();
            inTurnAwaited++;
        });
        send(Commands.PAPER_IN_TURN);
        awaitAnswer(() -> inTurn.isPresent(), patience);
        return inTurn.isEmpty() || isRubbish() ? PrinterStatus.UNKNOWN : PaperState.inTurn(inTurn.getAsInt());
    }

    /** Empties the printer's buffers; false when it does not say that they are. */
    boolean clear() throws IOException {
        send(Commands.CLEAR);
        awaitAnswer(() -> bufferCleared, PATIENCE_WITH_A_STRANGER);
        return bufferCleared;
    }

    /** What the printer said by itself that keeps it from printing; null while it said nothing of the kind. */
    @Nullable
    PrinterStatus trouble() {
        lock.lock();
        try {
            return trouble;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a byte came that no printer says, or an answer that nobody asked for. */
    boolean isRubbish() {
        lock.lock();
        try {
            return rubbish;
        } finally {
            lock.unlock();
        }
    }

    /** Whether any sensible answer came. */
    boolean hasAnswered() {
        lock.lock();
        try {
            return anythingHeard && !rubbish;
        } finally {
            lock.unlock();
        }
    }

    private void awaitAnswer(BooleanSupplier known, Duration patience) throws IOException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (!known.getAsBoolean() && !rubbish && !ended && !(ticketBegun && trouble != null) && left > 0) {
                left = heard.awaitNanos(left);
            }
            if (ended && !known.getAsBoolean() && connection.hearsHangUp()) {
                throw new EOFException("the printer hung up");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("waiting for the printer's answer was interrupted", stopped);
        } finally {
            lock.unlock();
        }
    }

    private void listen() {
        var sorter = new AnswerSorter(new Ear());
        try {
            for (var said = connection.read(); said >= 0; said = connection.read()) {
                var next = said;
                locked(() -> sorter.take(next));
                if (isHopeless()) {
                    connection.cut();
                }
            }
        } catch (IOException closed) {
            // The line was closed or broke; whoever writes to it tells which.
        }
        locked(() -> ended = true);
    }

    private boolean isHopeless() {
        lock.lock();
        try {
            return ticketBegun && trouble != null;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Drops what was not sent and ends every wait. */
    void cut() throws IOException {
        connection.cut();
    }

    @Override
    public void close() throws IOException {
        locked(() -> ticketBegun = false);
        connection.close();
    }

    /** Hears with the lock held. */
    private final class Ear implements AnswerSorter.Sorted {
        @Override
        public void realTime(int status) {
            realTime = OptionalInt.of(status);
            realTimeAwaited--;
            asked(realTimeAwaited);
        }

        @Override
        public void inTurn(int status) {
            inTurn = OptionalInt.of(status);
            inTurnAwaited--;
            asked(inTurnAwaited);
        }

        /** An answer that nobody asked for is no answer. */
        private void asked(int stillAwaited) {
            anythingHeard = true;
            rubbish |= stillAwaited < 0;
        }

        @Override
        public void automatic(int[] status) {
            anythingHeard = true;
            var now = PaperState.automatic(status);
            if (now.needsHelp()) {
                trouble = now;
            }
        }

        @Override
        public void cleared() {
            bufferCleared = true;
        }

        @Override
        public void noise(int said) {
            rubbish = true;
        }
    }
}
