package vn.motcua.office.speaker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code motcua speaker}: says a board's calls through this machine's sound card, where no browser does. */
@Command(
        name = "speaker",
        mixinStandardHelpOptions = true,
        description = {
            "Says the calls of a board through this machine's sound output: for a loudspeaker without a screen.",
            "A board in a browser speaks by itself; do not run both for one zone."
        })
public final class SpeakerMain implements Callable<Integer> {
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

    @Option(
            names = "--languages",
            split = ",",
            defaultValue = "vi",
            description = "vi, en or both, in their order (${DEFAULT-VALUE}).")
    private List<String> languages = List.of();

    @Option(names = "--times", defaultValue = "2", description = "How often each call is said (${DEFAULT-VALUE}).")
    private int times;

    @Option(names = "--volume", defaultValue = "100", description = "In per cent (${DEFAULT-VALUE}).")
    private int volume;

    @Option(
            names = "--oldest",
            defaultValue = "60",
            description = "A call that waited longer, in seconds, is dropped (${DEFAULT-VALUE}).")
    private int oldest;

    /** Starts the program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SpeakerMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        String address = office.endsWith("/") ? office.substring(0, office.length() - 1) : office;
        HallSpeaker speaker = new HallSpeaker(
                new HallSpeaker.Settings(
                        address,
                        board,
                        languages,
                        Math.clamp(times, 1, 2),
                        Math.clamp(volume, 0, 100),
                        Duration.ofSeconds(Math.clamp(oldest, 10, 300))),
                new SoundCard());
        speaker.test();
        speaker.run();
        return 0;
    }
}
