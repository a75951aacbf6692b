package vn.motcua.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a screen tells of itself over its cable: the first block of its EDID (VESA Enhanced EDID, release A.2). Linux keeps
 * that of every output under {@code /sys/class/drm}, whatever window system runs.
 */
final class Edid {
    /** Where Linux keeps it. */
    static final Path OUTPUTS = Path.of("/sys/class/drm");

    private static final int BLOCK_BYTES = 128;
    private static final int CENTIMETRES_AT = 21;
    /** The first detailed timing: a pixel clock, and the size of the picture in millimetres, its upper bits apart. */
    private static final int TIMING_AT = 54;

    private static final int MILLIMETRES_AT = TIMING_AT + 12;
    private static final double MILLIMETRES_PER_INCH = 25.4;
    /** Some screens write the shape of their picture, as 16 by 9, where its size belongs. */
    private static final double LEAST_INCHES = 5;

    private Edid() {}

    /** The diagonal, in inches, of the one screen that is connected; empty with none or several, or when it tells nothing. */
    static OptionalDouble inches(Path outputs) {
        if (!Files.isDirectory(outputs)) {
            return OptionalDouble.empty();
        }
        try (Stream<Path> each = Files.list(outputs)) {
            List<byte[]> told = each.map(Edid::block).flatMap(Optional::stream).toList();
            return told.size() == 1 ? diagonal(told.getFirst()) : OptionalDouble.empty();
        } catch (IOException | UncheckedIOException e) {
            return OptionalDouble.empty();
        }
    }

    /** An output without a screen has an empty file or none. */
    private static Optional<byte[]> block(Path output) {
        try {
            byte[] told = Files.readAllBytes(output.resolve("edid"));
            return told.length < BLOCK_BYTES ? Optional.empty() : Optional.of(told);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** In inches; empty when the block does not say it, as that of a projector. */
    static OptionalDouble diagonal(byte[] block) {
        double coarse = Math.hypot(at(block, CENTIMETRES_AT), at(block, CENTIMETRES_AT + 1)) * 10;
        boolean timed = at(block, TIMING_AT) != 0 || at(block, TIMING_AT + 1) != 0;
        int upper = at(block, MILLIMETRES_AT + 2);
        double fine = Math.hypot(
                at(block, MILLIMETRES_AT) | (upper & 0xF0) << 4, at(block, MILLIMETRES_AT + 1) | (upper & 0x0F) << 8);
        double inches = (timed && fine / MILLIMETRES_PER_INCH >= LEAST_INCHES ? fine : coarse) / MILLIMETRES_PER_INCH;
        return inches < LEAST_INCHES ? OptionalDouble.empty() : OptionalDouble.of(inches);
    }

    private static int at(byte[] block, int place) {
        return Byte.toUnsignedInt(block[place]);
    }
}
