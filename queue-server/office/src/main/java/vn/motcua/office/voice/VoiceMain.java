package vn.motcua.office.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code motcua voice}: makes the shipped clip pack, or says whether a pack is whole. */
@Command(
        name = "voice",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the hall's clip pack with espeak-ng, or checks a pack that was recorded.",
            "The office speaks with the pack in MOTCUA_VOICE_PACK (without it: $MOTCUA_HOME/voice) from its next start."
        })
public final class VoiceMain implements Callable<Integer> {
    private static final List<String> ALL_LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().mapToObj(Character::toString).toList();
    private static final List<String> ALL_COUNTERS =
            IntStream.rangeClosed(1, 99).mapToObj(Integer::toString).toList();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before call()
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to make it (without it: $MOTCUA_HOME/voice).")
    private @Nullable Path out;

    @Option(
            names = "--check",
            paramLabel = "FOLDER",
            description = "Only says whether the pack in this folder is whole.")
    private @Nullable Path check;

    @Option(
            names = "--espeak",
            paramLabel = "PROGRAM",
            defaultValue = "espeak-ng",
            description = "The program to speak with (${DEFAULT-VALUE}).")
    private String espeak = "espeak-ng";

    /** Starts the program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new VoiceMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Path folder = check != null ? check : make();
            VoicePack pack = VoicePack.open(folder, ALL_LETTERS, ALL_COUNTERS);
            say(folder + ": the voice pack \"" + pack.name() + "\" is whole; it speaks " + pack.languages() + ".");
            return 0;
        } catch (VoicePackRefused | IOException refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return 1;
        }
    }

    /** Into a folder beside its place first, so that a pack is there whole or not at all. */
    private Path make() throws IOException, InterruptedException {
        Path place = out != null
                ? out
                : Path.of(System.getenv().getOrDefault("MOTCUA_HOME", ".")).resolve("voice");
        Path parent = place.toAbsolutePath().getParent();
        if (parent == null || Files.exists(place)) {
            throw new VoicePackRefused(place + " is there already; remove it, or make the pack with --out elsewhere.");
        }
        Files.createDirectories(parent);
        Path made = Files.createTempDirectory(parent, "voice-");
        try {
            int clips = new EspeakPack(made, espeak).write();
            Files.move(made, place);
            say(clips + " clips made.");
            return place;
        } catch (IOException | RuntimeException | InterruptedException failed) {
            remove(made);
            throw failed;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
    }
}
