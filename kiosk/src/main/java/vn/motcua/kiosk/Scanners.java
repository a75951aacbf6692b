package vn.motcua.kiosk;

import java.nio.file.Path;
import vn.motcua.hardware.CodeScanner;
import vn.motcua.hardware.HardwareFault;
import vn.motcua.hardware.scanner.HidCodeScanner;
import vn.motcua.hardware.scanner.SerialCodeScanner;
import vn.motcua.hardware.simulated.SimulatedCodeScanner;

/** Opens the code scanner that an administrator wrote down. */
final class Scanners {
    /** The forms of an address, for a help text. */
    static final String FORMS = "serial:PATH, serial:PATH:BAUD, hid, hid:PATH or simulated:PIPE";

    private Scanners() {}

    /**
     * Starts to read.
     *
     * @param address {@code serial:…} for a serial line, {@code hid} for the first scanner in HID-POS mode,
     *     {@code hid:/dev/hidraw0} for that one, {@code simulated:PIPE} for one told by lines what to read
     * @throws HardwareFault when it is none; the message lists the forms
     */
    static CodeScanner at(String address) {
        int colon = address.indexOf(':');
        String form = colon < 0 ? address.strip() : address.substring(0, colon).strip();
        String rest = colon < 0 ? "" : address.substring(colon + 1).strip();
        return switch (form) {
            case "serial" -> SerialCodeScanner.at(address.strip());
            case "hid" -> rest.isEmpty() ? HidCodeScanner.any() : HidCodeScanner.at(Path.of(rest));
            case "simulated" -> SimulatedCodeScanner.fedBy(Path.of(present(rest, address)));
            default -> throw unreadable(address);
        };
    }

    private static String present(String rest, String address) {
        if (rest.isEmpty()) {
            throw unreadable(address);
        }
        return rest;
    }

    private static HardwareFault unreadable(String address) {
        return new HardwareFault("\"" + address + "\" is no scanner address: write " + FORMS);
    }
}
