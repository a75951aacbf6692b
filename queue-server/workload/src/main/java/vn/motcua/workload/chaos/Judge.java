package vn.motcua.workload.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks {@code provisioning/chaos/judge.py}, a program of its own, what it finds. */
final class Judge {
    private Judge() {}

    /**
     * What it found.
     *
     * @param printed different tickets on paper
     * @param found of these, at the office exactly once
     * @param lost tickets on paper or on a screen that the office does not have
     * @param doubled tickets, numbers or papers that exist twice
     * @param negative waits below zero
     * @param renumbered tickets whose number at the office is not the one shown
     * @param swallowed papers spoiled because the printer took their beginning for dots of another
     * @param problems the first of them in words
     */
    record Verdict(
            int printed,
            int found,
            int lost,
            int doubled,
            int negative,
            int renumbered,
            int swallowed,
            List<String> problems) {
        /** Nothing was looked at. */
        static final Verdict NONE = new Verdict(0, 0, 0, 0, 0, 0, 0, List.of());

        boolean clean() {
            return lost + doubled + negative + renumbered + swallowed == 0;
        }

        Verdict and(Verdict other) {
            List<String> words = new ArrayList<>(problems);
            words.addAll(other.problems);
            return new Verdict(
                    printed + other.printed,
                    found + other.found,
                    lost + other.lost,
                    doubled + other.doubled,
                    negative + other.negative,
                    renumbered + other.renumbered,
                    swallowed + other.swallowed,
                    words);
        }
    }

    /** Compares the papers and the screens with an office's database. */
    static Verdict of(Path root, Path database, List<Path> papers, List<Path> screens)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "python3", root.resolve("provisioning/chaos/judge.py").toString(), "--db", database.toString()));
        for (Path log : papers) {
            if (Files.exists(log)) {
                command.addAll(List.of("--log", log.toString()));
            }
        }
        screens.forEach(file -> command.addAll(List.of("--shown", file.toString())));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new ChaosFault("the judge cannot judge: " + answer);
        }
        JsonNode json = new JsonMapper().readTree(answer);
        List<String> problems = new ArrayList<>();
        json.path("problems").forEach(problem -> problems.add(problem.asText()));
        return new Verdict(
                json.required("printed").asInt(),
                json.required("found").asInt(),
                json.required("lost").asInt(),
                json.required("doubled").asInt(),
                json.required("negative").asInt(),
                json.required("renumbered").asInt(),
                json.required("swallowed").asInt(),
                problems);
    }
}
