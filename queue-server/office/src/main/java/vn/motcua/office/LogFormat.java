package vn.motcua.office;

import java.util.logging.Level;
import java.util.logging.Logger;

/** One line a log entry, and quiet libraries: systemd's journal adds the rest. */
final class LogFormat {
    /** Kept, since the JDK holds loggers weakly and would forget their levels. */
    private static final Logger[] QUIET = {
        Logger.getLogger("org.apache.activemq"), Logger.getLogger("io.netty"), Logger.getLogger("io.helidon")
    };

    private LogFormat() {}

    static void install() {
        if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL%1$tz %4$-7s %5$s%6$s%n");
        }
        for (Logger logger : QUIET) {
            logger.setLevel(Level.WARNING);
        }
    }
}
