package vn.motcua.office.speaker;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code motcua speaker}: says a board's calls through this machine's sound card, where no browser does. */
@Command(
        name = "speaker",
        mixinStandardHelpOptions = true,
        description = {
            "Says the calls of a board through this machine's sound output: for a loudspeaker without a screen.",
            "Languages, volume and quiet hours are those of the board's zone in the office definition.",
            "A board in a browser speaks by itself; do not run both for one zone."
        })
public final class SpeakerMain implements Callable<Integer> {
    private static final Logger LOG = System.getLogger(SpeakerMain.class.getName());
    private static final Duration AGAIN = Duration.ofSeconds(2);

    @Option(
            names = "--office",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The office's address (${DEFAULT-VALUE}).")
    private String office = "";

    @Option(
            names = "--board",
            paramLabel = "ID",
            defaultValue = "hall",
            description = "Whose calls (${DEFAULT-VALUE}).")
    private String board = "";

    @Option(names = "--languages", split = ",", description = "vi, en or both, in their order (as the zone says).")
    private List<String> languages = List.of();

    @Option(names = "--times", description = "How often each call is said, 1 or 2 (as the zone says).")
    private @Nullable Integer times;

    @Option(names = "--volume", description = "In per cent (as the zone says).")
    private @Nullable Integer volume;

    /** Starts the program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SpeakerMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        String address = office.endsWith("/") ? office.substring(0, office.length() - 1) : office;
        HallSpeaker speaker =
                new HallSpeaker(new HallSpeaker.Settings(address, board, chosen(awaitZone(address))), new SoundCard());
        speaker.test();
        speaker.run();
        return 0;
    }

    /** Asks until the office answers: both may have been switched on by the same hand. */
    private Zone awaitZone(String address) throws InterruptedException {
        for (boolean told = false; ; told = true) {
            try {
                return Zone.of(address, board);
            } catch (IOException away) {
                if (!told) {
                    LOG.log(Level.WARNING, "It is asked again until the office answers: {0}", away.getMessage());
                }
                Thread.sleep(AGAIN);
            }
        }
    }

    private Zone chosen(Zone zone) {
        return new Zone(
                languages.isEmpty() ? zone.languages() : languages,
                Math.clamp(times == null ? zone.times() : times, 1, 2),
                Math.clamp(volume == null ? zone.volume() : volume, 0, 100),
                zone.oldest(),
                zone.quiet(),
                zone.timeZone());
    }
}
