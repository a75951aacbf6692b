package vn.motcua.hardware.emulator;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the commands that a printer obeys at the moment of their arrival, wherever they stand, even within a picture
 * and while its buffer is full: {@code DLE EOT n}, {@code DLE ENQ n}, {@code DLE DC4 8 …}.
 */
final class RealTimeCommands {
    /** Empties the buffers of a printer; the seven bytes behind the function number are fixed. */
    static final byte[] CLEAR = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    /** Gives up what stands in the buffers and recovers from an error. */
    static final byte[] CANCEL = {0x10, 0x05, 2};

    private static final List<byte[]> ALL = List.of(
            new byte[] {0x10, 0x04, 1},
            new byte[] {0x10, 0x04, 2},
            new byte[] {0x10, 0x04, 3},
            new byte[] {0x10, 0x04, 4},
            new byte[] {0x10, 0x05, 1},
            CANCEL,
            CLEAR);

    private byte[] held = {};

    /** Whom the bytes are handed to. */
    interface Sorted {
        /** An ordinary byte, to be worked off in its turn. */
        void ordinary(byte one) throws InterruptedException;

        /** A whole command that is obeyed now. */
        void now(byte[] command) throws InterruptedException;
    }

    /** Takes the next byte; one that may begin a command is held back until the next ones tell. */
    void take(byte next, Sorted sorted) throws InterruptedException {
        held = Arrays.copyOf(held, held.length + 1);
        held[held.length - 1] = next;
        while (held.length > 0 && !mayBecomeOne()) {
            var first = held[0];
            held = Arrays.copyOfRange(held, 1, held.length);
            sorted.ordinary(first);
        }
        var whole = held;
        if (ALL.stream().anyMatch(command -> Arrays.equals(command, whole))) {
            held = new byte[0];
            sorted.now(whole);
        }
    }

    /** Forgets what was held back. */
    void reset() {
        held = new byte[0];
    }

    private boolean mayBecomeOne() {
        return ALL.stream()
                .anyMatch(command ->
                        command.length >= held.length && Arrays.equals(command, 0, held.length, held, 0, held.length));
    }
}
