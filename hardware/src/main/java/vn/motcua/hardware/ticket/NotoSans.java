package vn.motcua.hardware.ticket;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The typeface of the paper, read from its font files and not by name: a logical font that stands in for a missing one
 * prints boxes for Vietnamese letters without a word.
 */
record NotoSans(Font regular, Font bold) {

    /** Where Debian (fonts-noto-core) and other systems keep the font files, in the order they are searched. */
    static final List<Path> FOLDERS = List.of(
            Path.of("/usr/share/fonts/truetype/noto"),
            Path.of("/usr/share/fonts/noto"),
            Path.of("/usr/local/share/fonts"),
            Path.of(System.getProperty("user.home", "/"), ".local/share/fonts"));

    /** Reads both weights from the first folder that holds them. */
    static NotoSans find(List<Path> folders) {
        for (var folder : folders) {
            var regular = folder.resolve("NotoSans-Regular.ttf");
            var bold = folder.resolve("NotoSans-Bold.ttf");
            if (Files.isReadable(regular) && Files.isReadable(bold)) {
                return new NotoSans(read(regular), read(bold));
            }
        }
        throw new MissingFontException("The font Noto Sans is missing: install the Debian package fonts-noto-core"
                + " (looked for NotoSans-Regular.ttf and NotoSans-Bold.ttf in " + folders + ")");
    }

    private static Font read(Path file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (FontFormatException | IOException broken) {
            throw new MissingFontException(
                    "The font file " + file + " cannot be read: reinstall the Debian package fonts-noto-core", broken);
        }
    }

    Font regular(float dots) {
        return regular.deriveFont(dots);
    }

    Font bold(float dots) {
        return bold.deriveFont(dots);
    }
}
