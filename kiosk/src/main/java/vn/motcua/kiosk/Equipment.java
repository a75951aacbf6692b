package vn.motcua.kiosk;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.PrinterAddress;
import vn.motcua.kiosk.view.ScreenSize;

/**
 * What a kiosk was installed with. Each piece is what the command line says, else what the environment says, else the usual
 * one; a variable that is empty says nothing.
 */
final class Equipment {
    static final String SCREEN = "MOTCUA_SCREEN";
    static final String INCHES = "MOTCUA_INCHES";
    static final String PRINTER = "MOTCUA_PRINTER";
    static final String SCANNER = "MOTCUA_SCANNER";
    static final String GUIDE = "MOTCUA_GUIDE";

    private static final String USUAL_SCREEN = "1080x1920";
    private static final String USUAL_INCHES = "21.5";

    /** Stands after a diagonal that somebody laid a ruler on. */
    private static final String MEASURED = "-measured";

    private final Map<String, String> environment;

    /** @param environment names and what they say */
    Equipment(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** What {@code option} says, else the variable of that name; empty when neither says anything. */
    Optional<String> named(@Nullable String option, String variable) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .map(String::strip)
                .filter(said -> !said.isEmpty());
    }

    /**
     * The glass.
     *
     * @throws IllegalArgumentException when what is written is none; the message says how to write it
     */
    ScreenSize screen(@Nullable String pixels, @Nullable String inches) {
        String said = diagonal(inches);
        String diagonal = measured(inches) ? said.substring(0, said.length() - MEASURED.length()) : said;
        try {
            return ScreenSize.of(named(pixels, SCREEN).orElse(USUAL_SCREEN), Double.parseDouble(diagonal));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The screen: write its diagonal in inches as 21.5, not " + diagonal, e);
        }
    }

    /** Whether the diagonal was measured by hand: then it is true whatever the screen says of itself over its cable. */
    boolean measured(@Nullable String inches) {
        return diagonal(inches).endsWith(MEASURED);
    }

    private String diagonal(@Nullable String inches) {
        return named(inches, INCHES).orElse(USUAL_INCHES);
    }

    /**
     * The ticket printer; empty when none was named.
     *
     * @throws vn.motcua.hardware.HardwareFault when it is no address; the message lists the forms
     */
    Optional<PrinterAddress> printer(@Nullable String option) {
        return named(option, PRINTER).map(PrinterAddress::parse);
    }

    /** The file of the procedure guide; empty when none was named. */
    Optional<Path> guide(@Nullable Path option) {
        return named(option == null ? null : option.toString(), GUIDE).map(Path::of);
    }
}
