package vn.motcua.hardware.emulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command to the emulated printer, as it is written: {@code ok}, {@code paper-out}, {@code paper-near-end},
 * {@code cover-open}, {@code silent}, {@code garbage}, {@code slow BYTES_PER_SECOND}, {@code block}, {@code unplug},
 * {@code plug}, {@code unplug-after BYTES}, {@code paper-out-after BYTES}, {@code after BYTES COMMAND}.
 */
@FunctionalInterface
interface EmulatorCommand {
    /** The forms, for a help text. */
    List<String> FORMS = List.of(
            "ok",
            "paper-out",
            "paper-near-end",
            "cover-open",
            "silent",
            "garbage",
            "slow BYTES_PER_SECOND",
            "block",
            "unplug",
            "plug",
            "unplug-after BYTES",
            "paper-out-after BYTES",
            "after BYTES COMMAND");

    /** Makes the printer obey. */
    void obeyedBy(PrinterEmulator printer);

    /**
     * Reads a command.
     *
     * @throws IllegalArgumentException when it is none; the message lists the forms
     */
    static EmulatorCommand parse(String line) {
        var words = line.strip().split("\\s+", 3);
        var simple = words.length == 1 ? simple(words[0]) : null;
        if (simple != null) {
            return simple;
        }
        if (words.length > 1 && words[1].matches("[0-9]{1,9}")) {
            var figure = Integer.parseInt(words[1]);
            if (words.length == 3 && words[0].equals("after")) {
                parse(words[2]);
                return printer -> printer.after(figure, words[2]);
            }
            if (words.length == 2 && words[0].equals("slow")) {
                return printer -> printer.slow(figure);
            }
            if (words.length == 2 && words[0].endsWith("-after")) {
                return parse("after " + figure + " " + words[0].substring(0, words[0].length() - "-after".length()));
            }
        }
        throw new IllegalArgumentException("\"" + line + "\" is no command; there are " + String.join(", ", FORMS));
    }

    private static @Nullable EmulatorCommand simple(String word) {
        return switch (word) {
            case "ok" -> PrinterEmulator::ok;
            case "paper-out" -> PrinterEmulator::paperOut;
            case "paper-near-end" -> PrinterEmulator::paperNearEnd;
            case "cover-open" -> PrinterEmulator::coverOpen;
            case "silent" -> PrinterEmulator::silent;
            case "garbage" -> PrinterEmulator::garbage;
            case "block" -> PrinterEmulator::block;
            case "unplug" -> PrinterEmulator::unplug;
            case "plug" -> PrinterEmulator::plug;
            default -> null;
        };
    }
}
