package vn.motcua.office;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.link.systemd.Watchdog;
import vn.motcua.office.definition.OfficeDefinitionRefused;

/** The office server. */
@Command(
        name = "office",
        mixinStandardHelpOptions = true,
        description = "Runs the office server: broker, queue, pages. Settings come from the environment (MOTCUA_HOME,"
                + " MOTCUA_HTTP_PORT, MOTCUA_MQTT_PORT, MOTCUA_OFFICE, …) or $MOTCUA_HOME/motcua.properties.")
public final class Main implements Callable<Integer> {
    /** Exit code of sysexits.h for data that cannot be used: systemd does not start it again and again. */
    private static final int EX_DATAERR = 65;

    /** Exit code of sysexits.h for something wrong in the configuration. */
    private static final int EX_CONFIG = 78;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--demo", description = "Make sign-ins with a printed password; for demonstrations only.")
    private boolean demo;

    @Option(names = "--hours", description = "Keep the opening hours in a demo too.")
    private boolean hours;

    @Option(names = "--simulated-clock", description = "Let PUT /api/v1/clock set the time; for simulations only.")
    private boolean simulatedClock;

    /** Runs the program. */
    public static void main(String[] arguments) {
        LogFormat.install();
        int code = new CommandLine(new Main()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            boolean ignoreHours = (demo || simulatedClock) && !hours;
            OfficeSettings settings = OfficeSettings.from(System.getenv());
            Office office = Office.start(settings, new Office.Mode(demo, ignoreHours, simulatedClock));
            Optional<Watchdog> watchdog = LifeSigns.show(office, settings.home(), System.getenv());
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                watchdog.ifPresent(Watchdog::close);
                office.close();
                stopped.countDown();
            }));
            stopped.await();
            return 0;
        } catch (OfficeDefinitionRefused | OfficeSettings.UnusableSetting e) {
            if (spec != null) {
                spec.commandLine().getErr().println(e.getMessage());
            }
            return EX_CONFIG;
        } catch (Office.UnusableData e) {
            if (spec != null) {
                spec.commandLine().getErr().println(e.getMessage());
            }
            return EX_DATAERR;
        }
    }
}
