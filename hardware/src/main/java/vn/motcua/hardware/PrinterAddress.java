package vn.motcua.hardware;

import java.nio.file.Path;

/**
 * Where a ticket printer is, as an administrator writes it:
 *
 * <ul>
 *   <li>{@code device:/dev/usb/lp0}: ESC/POS bytes to a device file
 *   <li>{@code serial:/dev/ttyUSB0} or {@code serial:/dev/ttyUSB0:38400}: ESC/POS bytes over a serial line, 115,200 baud
 *       unless said otherwise
 *   <li>{@code tcp:192.168.10.7:9100}: ESC/POS bytes over the network
 *   <li>{@code file:/var/tmp/tickets.bin}: ESC/POS bytes appended to a plain file
 *   <li>{@code javax:Kiosk printer}: a printer that the operating system knows by this name
 *   <li>{@code simulated:/var/tmp/tickets}: a simulated printer that puts pictures into this folder
 * </ul>
 */
public sealed interface PrinterAddress {

    /** A device file such as /dev/usb/lp0; it must exist when a ticket is printed. */
    record DeviceFile(Path path) implements PrinterAddress {}

    /** A printer at a serial line and the speed that it is set to, in baud. */
    record Serial(Path path, int baud) implements PrinterAddress {
        /** The speed unless said otherwise: a ticket takes 9 s, at 9600 baud it would be two minutes. */
        public static final int USUAL_BAUD = 115_200;
    }

    /** A network printer; 9100 is the usual port. An IPv6 host is written in square brackets. */
    record Network(String host, int port) implements PrinterAddress {}

    /** A plain file that receives the bytes of every ticket. */
    record PlainFile(Path path) implements PrinterAddress {}

    /** A printer of the operating system, by name. */
    record SystemPrinter(String name) implements PrinterAddress {}

    /** A simulated printer and the folder for its pictures. */
    record Simulated(Path folder) implements PrinterAddress {}

    /**
     * Reads an address.
     *
     * @throws HardwareFault when it is none; the message repeats it and lists the forms
     */
    static PrinterAddress parse(String text) {
        var colon = text.indexOf(':');
        var rest = text.substring(colon + 1).strip();
        if (colon < 0 || rest.isEmpty()) {
            throw unreadable(text);
        }
        return switch (text.substring(0, colon).strip()) {
            case "device" -> new DeviceFile(Path.of(rest));
            case "file" -> new PlainFile(Path.of(rest));
            case "javax" -> new SystemPrinter(rest);
            case "simulated" -> new Simulated(Path.of(rest));
            case "serial" -> serial(text, rest);
            case "tcp" -> network(text, rest);
            default -> throw unreadable(text);
        };
    }

    private static Serial serial(String text, String pathAndBaud) {
        var colon = pathAndBaud.lastIndexOf(':');
        if (colon < 0) {
            return new Serial(Path.of(pathAndBaud), Serial.USUAL_BAUD);
        }
        var baud = pathAndBaud.substring(colon + 1);
        if (colon == 0 || !baud.matches("[1-9][0-9]{2,6}")) {
            throw unreadable(text);
        }
        return new Serial(Path.of(pathAndBaud.substring(0, colon)), Integer.parseInt(baud));
    }

    private static Network network(String text, String hostAndPort) {
        var colon = hostAndPort.lastIndexOf(':');
        var host = hostAndPort.substring(0, Math.max(colon, 0)).replaceAll("^\\[(.*)]$", "$1");
        var port = hostAndPort.substring(colon + 1);
        if (host.isBlank()
                || !port.matches("[0-9]{1,5}")
                || Integer.parseInt(port) < 1
                || Integer.parseInt(port) > 65_535) {
            throw unreadable(text);
        }
        return new Network(host, Integer.parseInt(port));
    }

    private static HardwareFault unreadable(String text) {
        return new HardwareFault(
                "\"" + text + "\" is no printer address: write device:PATH, serial:PATH:BAUD, tcp:HOST:PORT,"
                        + " file:PATH, javax:NAME or simulated:FOLDER");
    }
}
