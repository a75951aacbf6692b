package vn.motcua.hardware.scanner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a USB device tells of its own reports, as far as a bar code scanner needs it: where in which input report
 * the length, the kind of code, the data and the flag "more follows" lie. Follows "Device Class Definition for HID 1.11",
 * section 6.2.2, and "HID Point of Sale Usage Tables 1.02", page 0x8C. Devices lie: whatever the bytes are, reading them
 * ends, and never with an exception.
 */
final class ReportDescriptor {
    /** Page of bar code scanners. */
    private static final int SCANNER_PAGE = 0x8C;

    private static final int BYTE_COUNT = 0x01_003B;
    private static final int FIRST_SYMBOLOGY = 0x8C_00FB;
    private static final int LAST_SYMBOLOGY = 0x8C_00FD;
    private static final int DATA = 0x8C_00FE;
    private static final int CONTINUED = 0x8C_00FF;

    /** Linux gives at most 4,096 bytes of a descriptor, and a report has at most as many. */
    private static final int MOST_BYTES = 4096;

    private static final int MOST_BITS = MOST_BYTES * 8;
    private static final int MOST_USAGES = 64;
    private static final int MOST_PUSHED = 8;

    private final byte[] bytes;
    private final Map<Integer, Integer> bitsByReport = new HashMap<>();
    private final Map<Integer, Found> foundByReport = new HashMap<>();
    private final Deque<Globals> pushed = new ArrayDeque<>();
    private final List<Integer> usages = new ArrayList<>();
    private Globals globals = new Globals(0, 0, 0, 0);
    private int usageMinimum;
    private boolean scanner;

    private ReportDescriptor(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What stays in force from item to item. */
    private record Globals(int page, int size, int count, int report) {}

    /** The fields of a report so far, in bytes but the flag, in bits. */
    private static final class Found {
        private int length = -1;
        private final List<Integer> symbology = new ArrayList<>();
        private int data = -1;
        private int dataBytes;
        private int continued = -1;
    }

    /** Where the data of a scanner lies; empty when this is none. */
    static Optional<ScanLayout> layoutOf(byte[] descriptor) {
        var reading = new ReportDescriptor(descriptor);
        reading.read();
        return reading.layout();
    }

    private Optional<ScanLayout> layout() {
        if (!scanner) {
            return Optional.empty();
        }
        return foundByReport.entrySet().stream()
                .filter(entry -> entry.getValue().data >= 0)
                .min(Map.Entry.comparingByKey())
                .map(entry -> {
                    var found = entry.getValue();
                    return new ScanLayout(
                            entry.getKey(),
                            found.length,
                            found.symbology,
                            found.data,
                            found.dataBytes,
                            found.continued);
                });
    }

    private void read() {
        var end = Math.min(bytes.length, MOST_BYTES);
        for (var at = 0; at < end; ) {
            var prefix = bytes[at] & 0xFF;
            if (prefix == 0xFE) {
                // A long item: its second byte says how long; none is in use.
                at += 3 + (at + 1 < end ? bytes[at + 1] & 0xFF : 0);
                continue;
            }
            var size = (prefix & 3) == 3 ? 4 : prefix & 3;
            if (at + size >= end && size > 0) {
                return;
            }
            item(prefix & 0xFC, valueAt(at + 1, size), size);
            at += 1 + size;
        }
    }

    private int valueAt(int from, int size) {
        var value = 0;
        for (var i = 0; i < size; i++) {
            value |= (bytes[from + i] & 0xFF) << (8 * i);
        }
        return value;
    }

    private void item(int tag, int value, int size) {
        switch (tag) {
            case 0x04 -> globals = new Globals(value & 0xFFFF, globals.size, globals.count, globals.report);
            case 0x74 -> globals = new Globals(globals.page, bounded(value), globals.count, globals.report);
            case 0x94 -> globals = new Globals(globals.page, globals.size, bounded(value), globals.report);
            case 0x84 -> globals = new Globals(globals.page, globals.size, globals.count, value & 0xFF);
            case 0xA4 -> {
                if (pushed.size() < MOST_PUSHED) {
                    pushed.push(globals);
                }
            }
            case 0xB4 -> globals = pushed.isEmpty() ? globals : pushed.pop();
            case 0x08 -> used(whole(value, size));
            case 0x18 -> usageMinimum = whole(value, size);
            case 0x28 -> usedUpTo(whole(value, size));
            case 0x80 -> {
                input((value & 1) != 0);
                usages.clear();
            }
            case 0xA0 -> {
                scanner |= usages.stream().anyMatch(usage -> usage >>> 16 == SCANNER_PAGE);
                usages.clear();
            }
            case 0x90, 0xB0, 0xC0 -> usages.clear();
            default -> {}
        }
    }

    private static int bounded(int value) {
        return Math.clamp(value, 0, MOST_BITS);
    }

    /** A usage of four bytes names its page, a shorter one is of the page in force. */
    private int whole(int value, int size) {
        return size == 4 ? value : globals.page << 16 | value & 0xFFFF;
    }

    private void used(int usage) {
        if (usages.size() < MOST_USAGES) {
            usages.add(usage);
        }
    }

    private void usedUpTo(int maximum) {
        for (long usage = usageMinimum; usage <= maximum && usages.size() < MOST_USAGES; usage++) {
            usages.add((int) usage);
        }
    }

    private void input(boolean constant) {
        int bit = bitsByReport.getOrDefault(globals.report, 0);
        var fields = constant || usages.isEmpty() || globals.size == 0 ? 0 : globals.count;
        var found = foundByReport.computeIfAbsent(globals.report, _ -> new Found());
        for (var i = 0; i < fields && bit + globals.size * (i + 1L) <= MOST_BITS; i++) {
            field(found, usages.get(Math.min(i, usages.size() - 1)), bit + globals.size * i);
        }
        bitsByReport.put(globals.report, (int) Math.min(MOST_BITS, bit + (long) globals.size * globals.count));
    }

    private void field(Found found, int usage, int bit) {
        if (usage == CONTINUED) {
            found.continued = bit;
        }
        if (globals.size != 8 || bit % 8 != 0) {
            return;
        }
        if (usage == BYTE_COUNT && found.length < 0) {
            found.length = bit / 8;
        } else if (usage >= FIRST_SYMBOLOGY && usage <= LAST_SYMBOLOGY && found.symbology.size() < 4) {
            found.symbology.add(bit / 8);
        } else if (usage == DATA) {
            found.data = found.data < 0 ? bit / 8 : found.data;
            found.dataBytes++;
        }
    }
}
