package vn.motcua.office.definition;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a YAML file into groups that know their places. Files are bounded to 1 MiB and 20 levels. */
final class YamlDocument {
    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_LEVELS = 20;

    private YamlDocument() {}

    static Optional<YamlMap> read(Path path, Problems problems) {
        String file = String.valueOf(path.getFileName());
        Place start = Place.startOf(file);
        try {
            if (Files.size(path) > MOST_BYTES) {
                problems.add(start, Complaint.unreadable("> 1 MiB"));
                return Optional.empty();
            }
            String text = Files.readString(path);
            refuseSeparateAccents(text, file, problems);
            // Composed, so that reading can go on and name the other problems too.
            return root(Normalizer.normalize(text, Normalizer.Form.NFC), file, problems);
        } catch (CharacterCodingException notUtf8) {
            problems.add(start, Complaint.unreadable("UTF-8"));
        } catch (IOException unreadable) {
            problems.add(start, Complaint.unreadable(unreadable.getClass().getSimpleName() + ": " + path));
        } catch (MarkedYAMLException broken) {
            Place place = broken.getProblemMark() == null ? start : Place.of(file, broken.getProblemMark());
            problems.add(place, Complaint.notYaml(String.valueOf(broken.getProblem())));
        } catch (YAMLException broken) {
            problems.add(start, Complaint.notYaml(String.valueOf(broken.getMessage())));
        }
        return Optional.empty();
    }

    private static Optional<YamlMap> root(String text, String file, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MOST_LEVELS);
        Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        if (root instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, file, problems));
        }
        problems.add(Place.startOf(file), Complaint.expectedFields(file));
        return Optional.empty();
    }

    private static void refuseSeparateAccents(String text, String file, Problems problems) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return;
        }
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String composed = Normalizer.normalize(line, Normalizer.Form.NFC);
            if (!composed.equals(line)) {
                problems.add(new Place(file, number, firstDifference(line, composed) + 1), Complaint.notNfc());
            }
        }
    }

    private static int firstDifference(String line, String composed) {
        int at = 0;
        while (at < Math.min(line.length(), composed.length()) && line.charAt(at) == composed.charAt(at)) {
            at++;
        }
        return at;
    }
}
