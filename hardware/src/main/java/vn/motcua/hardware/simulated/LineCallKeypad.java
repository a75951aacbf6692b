package vn.motcua.hardware.simulated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import vn.motcua.hardware.CallKey;
import vn.motcua.hardware.CallKeypad;
import vn.motcua.hardware.SurveyButtons;

/**
 * A keypad typed at a terminal, one letter and Enter for each press: {@code n} next, {@code r} recall, {@code s} start,
 * {@code d} done, {@code x} no-show; and the survey's buttons, 1 the best answer. Other lines are ignored. At the end of
 * the input it falls silent.
 */
public final class LineCallKeypad implements CallKeypad, SurveyButtons {
    /** The letters, for a program's help text. */
    public static final String LETTERS = "n = next, r = recall, s = start, d = done, x = no-show";

    private static final int MOST_ANSWERS = 5;

    /** A longer line is no key press; the rest of it is read as further lines that are none either. */
    private static final int MAX_LINE = 16;

    private static final System.Logger LOG = System.getLogger(LineCallKeypad.class.getName());

    private final int answers;
    private volatile Consumer<CallKey> listener = key -> {};
    private volatile IntConsumer answerListener = _ -> {};

    /** Reads presses from the input on a thread of its own until it ends. */
    public LineCallKeypad(Reader input) {
        this(input, MOST_ANSWERS);
    }

    /**
     * As {@link #LineCallKeypad(Reader)}.
     *
     * @param answers how many survey buttons there are
     */
    public LineCallKeypad(Reader input, int answers) {
        this.answers = answers;
        Thread.ofPlatform().daemon().name("line-keypad").start(() -> read(new BufferedReader(input)));
    }

    @Override
    public void onKey(Consumer<CallKey> newListener) {
        listener = newListener;
    }

    @Override
    public int count() {
        return answers;
    }

    @Override
    public void onPress(IntConsumer newListener) {
        answerListener = newListener;
    }

    @Override
    public void close() {
        listener = key -> {};
        answerListener = _ -> {};
    }

    private void read(BufferedReader input) {
        var line = new StringBuilder();
        try {
            for (var character = input.read(); character >= 0; character = input.read()) {
                if (character == '\n' || line.length() >= MAX_LINE) {
                    pressed(line.toString().strip());
                    line.setLength(0);
                } else {
                    line.append((char) character);
                }
            }
        } catch (IOException ended) {
            LOG.log(Level.DEBUG, "The terminal of the keypad went away.", ended);
        }
    }

    private void pressed(String line) {
        keyOf(line).ifPresent(key -> listener.accept(key));
        if (line.matches("[1-9]") && Integer.parseInt(line) <= answers) {
            answerListener.accept(Integer.parseInt(line) - 1);
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
