package vn.motcua.hardware.simulated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.hardware.CallKey;
import vn.motcua.hardware.CallKeypad;

/**
 * A keypad typed at a terminal, one letter and Enter for each press: {@code n} next, {@code r} recall, {@code s} start,
 * {@code d} done, {@code x} no-show. Other lines are ignored. At the end of the input it falls silent.
 */
public final class LineCallKeypad implements CallKeypad {
    /** The letters, for a program's help text. */
    public static final String LETTERS = "n = next, r = recall, s = start, d = done, x = no-show";

    /** A longer line is no key press; the rest of it is read as further lines that are none either. */
    private static final int MAX_LINE = 16;

    private static final System.Logger LOG = System.getLogger(LineCallKeypad.class.getName());

    private volatile Consumer<CallKey> listener = key -> {};

    /** Reads presses from the input on a thread of its own until it ends. */
    public LineCallKeypad(Reader input) {
        Thread.ofPlatform().daemon().name("line-keypad").start(() -> read(new BufferedReader(input)));
    }

    @Override
    public void onKey(Consumer<CallKey> newListener) {
        listener = newListener;
    }

    @Override
    public void close() {
        listener = key -> {};
    }

    private void read(BufferedReader input) {
        var line = new StringBuilder();
        try {
            for (var character = input.read(); character >= 0; character = input.read()) {
                if (character == '\n' || line.length() >= MAX_LINE) {
                    keyOf(line.toString().strip()).ifPresent(key -> listener.accept(key));
                    line.setLength(0);
                } else {
                    line.append((char) character);
                }
            }
        } catch (IOException ended) {
            LOG.log(Level.DEBUG, "The terminal of the keypad went away.", ended);
        }
    }

    private static Optional<CallKey> keyOf(String line) {
        return switch (line) {
            case "n" -> Optional.of(CallKey.NEXT);
            case "r" -> Optional.of(CallKey.RECALL);
            case "s" -> Optional.of(CallKey.START);
            case "d" -> Optional.of(CallKey.DONE);
            case "x" -> Optional.of(CallKey.NO_SHOW);
            default -> Optional.empty();
        };
    }
}
