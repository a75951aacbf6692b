package vn.motcua.hardware.scanner;

import java.util.List;

/**
 * Where in the reports of a scanner its data lies. Places count from the first byte behind the report's number.
 *
 * @param report the number of the report, 0 when the device does not number them
 * @param length the byte that says how many bytes of data are valid, −1 when there is none
 * @param symbology the bytes that say what kind of code it is, in order
 * @param data the first byte of the data
 * @param dataBytes how many there are
 * @param continued the bit that says that the code goes on in the next report, −1 when there is none
 */
public record ScanLayout(int report, int length, List<Integer> symbology, int data, int dataBytes, int continued) {

    /**
     * The layout of most scanners (Honeywell, Zebra, Access-IS and others): report 2 of 64 bytes; length, three bytes of
     * kind, 56 of data, a byte of the maker's own kind, one reserved, and the flag.
     */
    public static final ScanLayout USUAL = new ScanLayout(2, 0, List.of(1, 2, 3), 4, 56, 62 * 8);

    /** Bytes of such a report, its number included. */
    public static final int USUAL_BYTES = 64;

    /** Copies the list. */
    public ScanLayout {
        symbology = List.copyOf(symbology);
    }
}
