package vn.motcua.hardware.scanner;

import java.util.HexFormat;

/** What devices tell of their reports. */
final class Descriptors {
    /** Most scanners in HID-POS mode: see {@link ScanLayout#USUAL}. */
    static final byte[] USUAL = bytes("058C 0902 A101 0912 A102 8502 1500 26FF00 7508 9501 0501 093B 8102"
            + "058C 09FB 09FC 09FD 9503 8102 09FE 9538 820201 0666FF 0904 9501 8102 9501 8103"
            + "058C 09FF 7501 9501 8102 7501 9507 8103 C0 C0");

    /** The same without numbers, without a length and without the flag; eight bytes of data. */
    static final byte[] BARE = bytes("058C 0902 A101 7508 9508 09FE 8102 C0");

    /** A keyboard. */
    static final byte[] KEYBOARD =
            bytes("0501 0906 A101 0507 19E0 29E7 1500 2501 7501 9508 8102 9501 7508 8101 9506 7508 1900 2965 8100 C0");

    private Descriptors() {}

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
