package vn.motcua.hardware.emulator;

import java.io.ByteArrayOutputStream;

/**
 * Follows a stream of ESC/POS commands byte by byte (Epson ESC/POS command reference) and knows where each command
 * begins and ends. Commands that it does not know are taken to have one argument, as most have.
 */
final class EscPosGrammar {
    /** What a byte has completed. */
    enum Meaning {
        /** The command is not whole yet and nothing of it can be on paper. */
        INCOMPLETE,
        /** {@link #command()} is whole, or whole but for the dots that follow; it belongs on paper. */
        PAPER,
        /** The byte is one dot column or row of the picture whose command came before. */
        DOTS,
        /** {@link #command()} asks or sets something and leaves no trace on paper. */
        ASIDE
    }

    private static final int NUL = 0x00;
    private static final int CAN = 0x18;
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final String ASKING = "raI";
    private static final String WITHOUT_ARGUMENT = "@2<=";

    private final ByteArrayOutputStream head = new ByteArrayOutputStream(16);
    private long dotsLeft;
    private byte[] command = {};

    /** Takes the next byte. */
    Meaning take(int next) {
        if (dotsLeft > 0) {
            dotsLeft--;
            return Meaning.DOTS;
        }
        head.write(next);
        var soFar = head.toByteArray();
        if (soFar.length < length(soFar)) {
            return Meaning.INCOMPLETE;
        }
        head.reset();
        command = soFar;
        dotsLeft = dots(soFar);
        return isAside(soFar) ? Meaning.ASIDE : Meaning.PAPER;
    }

    /** The command completed last. */
    byte[] command() {
        return command.clone();
    }

    /** Bytes of the present picture that have not come. */
    long dotsLeft() {
        return dotsLeft;
    }

    /** Forgets a command that is not whole. */
    void reset() {
        head.reset();
        dotsLeft = 0;
    }

    private static int at(byte[] command, int index) {
        return Byte.toUnsignedInt(command[index]);
    }

    /** How long the command is that begins so; one more than there is when that cannot be said yet. */
    private static int length(byte[] command) {
        var first = at(command, 0);
        if (first != ESC && first != GS) {
            return 1;
        }
        if (command.length < 2) {
            return 2;
        }
        var second = (char) at(command, 1);
        return first == ESC ? lengthAfterEsc(second) : lengthAfterGs(command, second);
    }

    private static int lengthAfterEsc(char second) {
        if (second == '*') {
            return 5;
        }
        return WITHOUT_ARGUMENT.indexOf(second) >= 0 ? 2 : 3;
    }

    private static int lengthAfterGs(byte[] command, char second) {
        return switch (second) {
            case 'v' -> 8;
            case '(' -> 5;
            case 'L', 'W', 'P' -> 4;
            case 'V' -> command.length < 3 || at(command, 2) < 65 ? 3 : 4;
            default -> 3;
        };
    }

    /** How many bytes of a picture or a parameter block follow the head. */
    private static long dots(byte[] command) {
        if (command.length == 8) {
            long columns = at(command, 4) + 256L * at(command, 5);
            return columns * (at(command, 6) + 256L * at(command, 7));
        }
        if (command.length == 5 && command[0] == GS) {
            return at(command, 3) + 256L * at(command, 4);
        }
        if (command.length == 5) {
            var rowsOfBytes = at(command, 2) >= 32 ? 3L : 1L;
            return rowsOfBytes * (at(command, 3) + 256L * at(command, 4));
        }
        return 0;
    }

    private static boolean isAside(byte[] command) {
        var first = at(command, 0);
        return first == NUL || first == CAN || first == GS && ASKING.indexOf((char) at(command, 1)) >= 0;
    }
}
