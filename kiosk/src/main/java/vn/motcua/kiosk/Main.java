package vn.motcua.kiosk;

import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.hardware.CodeScanner;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.hardware.HardwareFault;
import vn.motcua.hardware.PrinterAddress;
import vn.motcua.hardware.TicketPrinter;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.outbox.LetterSeal;
import vn.motcua.kiosk.outbox.SealedLetters;
import vn.motcua.kiosk.outbox.StoreFault;
import vn.motcua.kiosk.view.LanguageFiles;
import vn.motcua.kiosk.view.MissingFontException;
import vn.motcua.kiosk.view.ScreenSize;
import vn.motcua.kiosk.view.ScreenTimes;
import vn.motcua.kiosk.voice.ClipSpeech;
import vn.motcua.kiosk.web.OfficeOverHttp;
import vn.motcua.kiosk.web.OfficeWeb;
import vn.motcua.protocol.guide.Catalogue;
import vn.motcua.protocol.guide.GuideFile;

/** The kiosk: takes the touch of a citizen and gives a number, with or without its office. */
@Command(
        name = "kiosk",
        mixinStandardHelpOptions = true,
        description = "Runs one kiosk: the touchscreen, its ticket printer and its link to the office.")
public final class Main implements Callable<Integer> {
    private static final System.Logger LOG = System.getLogger(Main.class.getName());
    private static final long STOP_MILLIS = 2_500;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--device",
            defaultValue = "kiosk-1",
            description = "Id of this device (default: ${DEFAULT-VALUE}).")
    private String device = "kiosk-1";

    @Option(
            names = "--screen",
            paramLabel = "WIDTHxHEIGHT",
            description = "Resolution of the screen (default: what MOTCUA_SCREEN says, else 1080x1920).")
    private @Nullable String screen;

    @Option(
            names = "--inches",
            paramLabel = "INCHES",
            description =
                    "Diagonal of the screen; sizes on it are in millimetres (default: what MOTCUA_INCHES says, else"
                            + " 21.5). \"10.1-measured\" is not compared with what the screen says of itself.")
    private @Nullable String inches;

    @Option(
            names = "--printer",
            description = "device:PATH, serial:PATH:BAUD, tcp:HOST:PORT, file:PATH, javax:NAME or simulated:FOLDER"
                    + " (default: the one MOTCUA_PRINTER names, else a simulated one with its pictures in the data"
                    + " folder).")
    private @Nullable String printer;

    @Option(names = "--window", description = "A plain window instead of the whole screen.")
    private boolean window;

    @Option(names = "--headless", description = "No screen: the device is online and can be driven by tests.")
    private boolean headless;

    @Option(
            names = "--soak",
            paramLabel = "N",
            description =
                    "Times the pages, takes N numbers from the running office and prints times, memory, open files"
                            + " and log; for a trial office, its tickets are real ones. Ends with 1 when something grew.")
    private int soak;

    @Option(
            names = "--guide",
            paramLabel = "FILE",
            description = "The procedure guide, a JSON file (default: the one MOTCUA_GUIDE names; none without it).")
    private @Nullable Path guide;

    @Option(
            names = "--scanner",
            paramLabel = "ADDRESS",
            description = "A code scanner, " + Scanners.FORMS + " (default: the one MOTCUA_SCANNER names; none without"
                    + " it).")
    private @Nullable String scanner;

    @Mixin
    private final FileChecks checks = new FileChecks();

    private final Equipment equipment = new Equipment(System.getenv());

    private Main() {}

    /** Starts the kiosk; ends within three seconds of SIGTERM. */
    public static void main(String[] arguments) {
        // Papers are drawn by AWT into memory: it must not look for a screen, which may be away when the printer is
        // not.
        System.setProperty("java.awt.headless", "true");
        int code = new CommandLine(new Main()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** JavaFX's Headless platform has a screen of 1000×1000 pixels only: nothing can be shown there. */
    private boolean withoutScreen() {
        return headless || "Headless".equals(System.getProperty("glass.platform"));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Path home = home();
            OptionalInt checked = checks.run(guide, () -> languages(home), this::glass, out());
            if (checked.isPresent()) {
                return checked.getAsInt();
            }
            ScreenSize size = glass();
            DeviceCredential credential = DeviceCredential.read(DeviceCredential.fileOf(home, device));
            Optional<PrinterAddress> address = equipment.printer(printer);
            if (soak > 0) {
                // Never onto the roll of the printer that the kiosk is installed with, unless it is asked for.
                return soaked(
                        credential, home, PrinterAddress.parse(printer == null ? "file:/dev/null" : printer), size);
            }
            Path papers = home.resolve("kiosk").resolve(device).resolve("papers");
            run(credential, home, address.orElseGet(() -> new PrinterAddress.Simulated(papers)), size);
            return 0;
        } catch (KioskFault | HardwareFault | StoreFault | MissingFontException | IllegalArgumentException e) {
            CommandSpec own = spec;
            if (own != null) {
                own.commandLine().getErr().println(e.getMessage());
            }
            return 1;
        }
    }

    private ScreenSize glass() {
        return equipment.screen(screen, inches);
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** The guide that was asked for; what is wrong in it is said in the log and left out. */
    private Catalogue guided() {
        return equipment.guide(guide).map(Main::catalogue).orElse(Catalogue.EMPTY);
    }

    private static Catalogue catalogue(Path file) {
        GuideFile.Content content = GuideFile.read(file, LocalDate.EPOCH);
        content.problems()
                .forEach(problem ->
                        LOG.log(Level.WARNING, "The guide {0}, {1}: {2}.", file, problem.place(), problem.what()));
        return content.catalogue();
    }

    /** The scanner that was asked for; null without one. */
    private @Nullable CodeScanner scanner() {
        return equipment.named(scanner, Equipment.SCANNER).map(Scanners::at).orElse(null);
    }

    private int soaked(DeviceCredential credential, Path home, PrinterAddress address, ScreenSize size)
            throws InterruptedException {
        Thread.ofPlatform().daemon().name("kiosk-wake").start(ScreenTimes::wake);
        TimedPrinter paper = new TimedPrinter(Printers.at(address));
        try (KioskDevice kiosk = KioskDevice.open(credential, home, paper)) {
            Path store = home.resolve("kiosk").resolve(device);
            PrintWriter out = out();
            try (OfficeWeb office = OfficeWeb.of(credential)) {
                PageTimes.tell(
                        kiosk,
                        new OfficeOverHttp(office, Platform::runLater),
                        guided(),
                        size,
                        paper,
                        Math.min(soak, PageTimes.MOST_ROUNDS),
                        out);
            }
            return new Soak(kiosk, paper, store, out).run(soak) ? 0 : 1;
        }
    }

    private void run(DeviceCredential credential, Path home, PrinterAddress address, ScreenSize size)
            throws InterruptedException {
        TicketPrinter paper = Printers.at(address);
        Path own = home.resolve("kiosk");
        Path differs = own.resolve(device).resolve("screen-differs");
        // What an earlier start found is not this one's, which may have no screen to compare with.
        ReportedGlass.tell(List.of(), differs);
        Glass glass = new Glass(size, !window, ClipSpeech.through(own.resolve("recorded"), own.resolve("voice")));
        if (!withoutScreen()) {
            glass.wake();
        }
        KioskDevice kiosk = withoutScreen()
                ? KioskDevice.open(credential, home, paper)
                : new PatientStart(PatientStart.PAUSE)
                        .open(() -> KioskDevice.open(credential, home, paper), glass::showOutOfService);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(kiosk), "kiosk-stop"));
        glass.requireWaking();
        LOG.log(
                Level.INFO,
                "Kiosk {0} of office {1} runs, screen {2}x{3} at {4} inches{5}.",
                credential.device(),
                credential.office(),
                String.valueOf(size.width()),
                String.valueOf(size.height()),
                size.inches(),
                withoutScreen() ? ", headless" : "");
        if (!withoutScreen()) {
            glass.show(
                    kiosk,
                    OfficeWeb.of(credential),
                    letters(credential, home, kiosk),
                    guided(),
                    languages(home),
                    scanner());
            compare(kiosk, glass, differs);
        }
        kiosk.checkStoreDaily();
        LifeSigns.show(kiosk, home.resolve("kiosk").resolve(device), !withoutScreen());
        new CountDownLatch(1).await();
    }

    /** A plain window is as large as it is told to be, whatever screen it stands on. */
    private void compare(KioskDevice kiosk, Glass glass, Path file) {
        boolean asSet = ReportedGlass.tell(window ? List.of() : glass.differences(equipment.measured(inches)), file);
        kiosk.standsBehind(asSet ? null : "differs");
    }

    /** The shipped languages and those whose files lie in the data folder; what is wrong in them is said in the log. */
    private static List<Language> languages(Path home) {
        LanguageFiles.Found found = LanguageFiles.in(home.resolve("kiosk").resolve("languages"));
        found.problems().forEach(problem -> LOG.log(Level.WARNING, "Language file: {0}.", problem));
        return found.languages();
    }

    /** What citizens write waits beside the store, sealed by what only this device's credential file knows. */
    private static SealedLetters letters(DeviceCredential credential, Path home, KioskDevice kiosk) {
        return SealedLetters.in(
                home.resolve("kiosk").resolve(credential.device()).resolve("letters"),
                LetterSeal.of(credential.device(), credential.secret()),
                InstantSource.system(),
                () -> kiosk.clock().officeTime());
    }

    /** Closing waits for a ticket in the printer and a word to the broker, but never longer than an operator does. */
    private static void stop(KioskDevice kiosk) {
        Thread closing = Thread.ofPlatform().daemon().name("kiosk-close").start(kiosk::close);
        try {
            closing.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path home() {
        String given = System.getenv("MOTCUA_HOME");
        return given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".motcua") : Path.of(given);
    }
}
