package vn.motcua.kiosk.view;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * The typeface of the screen, Noto Sans: full Vietnamese, digits of equal width. Read from its font files and not by
 * name, because a font that stands in for a missing one shows boxes without a word.
 */
public final class Faces {
    /** Where Debian (fonts-noto-core) and other systems keep the font files, in the order they are searched. */
    static final List<Path> FOLDERS = List.of(
            Path.of("/usr/share/fonts/truetype/noto"),
            Path.of("/usr/share/fonts/noto"),
            Path.of("/usr/local/share/fonts"),
            Path.of(System.getProperty("user.home", "/"), ".local/share/fonts"));

    /** The weights in use. */
    enum Weight {
        REGULAR,
        BOLD,
        /** Of the ticket number: ExtraBold where Debian's fonts-noto-extra is installed, else Bold. */
        NUMBER
    }

    /** The fonts in use, some hundreds: looking one up by its name is slower. */
    private final Map<Setting, Font> fonts = new ConcurrentHashMap<>();

    private record Setting(Weight weight, double pixels) {}

    private final String regular;
    private final String bold;
    private final String number;

    private Faces(String regular, String bold, String number) {
        this.regular = regular;
        this.bold = bold;
        this.number = number;
    }

    /**
     * Finds the font on this machine.
     *
     * @throws MissingFontException naming the Debian package, if it is not installed
     */
    public static Faces find() {
        return find(FOLDERS);
    }

    static Faces find(List<Path> folders) {
        for (Path folder : folders) {
            String regular = load(folder.resolve("NotoSans-Regular.ttf"));
            String bold = load(folder.resolve("NotoSans-Bold.ttf"));
            if (regular != null && bold != null) {
                String extraBold = load(folder.resolve("NotoSans-ExtraBold.ttf"));
                return new Faces(regular, bold, extraBold == null ? bold : extraBold);
            }
        }
        throw new MissingFontException("The kiosk needs the typeface Noto Sans: apt-get install fonts-noto-core"
                + " (looked for NotoSans-Regular.ttf and NotoSans-Bold.ttf in " + folders + ")");
    }

    private static @Nullable String load(Path file) {
        if (!Files.isReadable(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Font font = Font.loadFont(in, 12);
            return font == null ? null : font.getName();
        } catch (IOException e) {
            throw new MissingFontException("The font file " + file + " cannot be read: " + e.getMessage());
        }
    }

    Font font(Weight weight, double pixels) {
        return fonts.computeIfAbsent(new Setting(weight, pixels), this::made);
    }

    private Font made(Setting setting) {
        return new Font(
                switch (setting.weight) {
                    case REGULAR -> regular;
                    case BOLD -> bold;
                    case NUMBER -> number;
                },
                setting.pixels);
    }
}
