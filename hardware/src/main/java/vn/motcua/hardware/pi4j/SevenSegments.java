package vn.motcua.hardware.pi4j;

import java.util.Map;

/**
 * How letters and digits look on seven segments. Bits as the MAX7219 takes them without decoding: 64 = A (top), 32 = B
 * (upper right), 16 = C (lower right), 8 = D (bottom), 4 = E (lower left), 2 = F (upper left), 1 = G (middle).
 */
final class SevenSegments {
    private static final byte BLANK = 0;

    /**
     * Case is chosen so that no letter looks like another one: b and d small, since B looks like 8 and D like 0. S and Z
     * do look like 5 and 2; a ticket's letter is known by its place in front.
     */
    private static final Map<Character, Integer> PATTERNS = Map.ofEntries(
            Map.entry('0', 0b1111110),
            Map.entry('1', 0b0110000),
            Map.entry('2', 0b1101101),
            Map.entry('3', 0b1111001),
            Map.entry('4', 0b0110011),
            Map.entry('5', 0b1011011),
            Map.entry('6', 0b1011111),
            Map.entry('7', 0b1110000),
            Map.entry('8', 0b1111111),
            Map.entry('9', 0b1111011),
            Map.entry('A', 0b1110111),
            Map.entry('B', 0b0011111),
            Map.entry('C', 0b1001110),
            Map.entry('D', 0b0111101),
            Map.entry('E', 0b1001111),
            Map.entry('F', 0b1000111),
            Map.entry('G', 0b1011110),
            Map.entry('H', 0b0110111),
            Map.entry('I', 0b0000110),
            Map.entry('J', 0b0111100),
            Map.entry('K', 0b1010111),
            Map.entry('L', 0b0001110),
            Map.entry('M', 0b1010100),
            Map.entry('N', 0b0010101),
            Map.entry('O', 0b0011101),
            Map.entry('P', 0b1100111),
            Map.entry('Q', 0b1110011),
            Map.entry('R', 0b0000101),
            Map.entry('S', 0b1011011),
            Map.entry('T', 0b0001111),
            Map.entry('U', 0b0111110),
            Map.entry('V', 0b0011100),
            Map.entry('W', 0b0101010),
            Map.entry('X', 0b0100101),
            Map.entry('Y', 0b0111011),
            Map.entry('Z', 0b1101101),
            Map.entry('-', 0b0000001));

    private SevenSegments() {}

    /** The pattern of a character; what has none stays dark. */
    static byte pattern(char character) {
        return PATTERNS.getOrDefault(Character.toUpperCase(character), (int) BLANK)
                .byteValue();
    }
}
