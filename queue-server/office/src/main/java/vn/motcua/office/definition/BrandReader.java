package vn.motcua.office.definition;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.protocol.Text;

/** Reads the brand file that an office names; its path counts from the folder of the office's file. */
final class BrandReader {
    private static final Pattern TOKEN = Pattern.compile("--brand(-[a-z0-9]{1,12}){0,3}");
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final Problems problems;

    BrandReader(Problems problems) {
        this.problems = problems;
    }

    Brand brand(YamlMap office, Path folder) {
        Brand unread = new Brand(
                new Text("?", "?"), new Text("?", "?"), Optional.empty(), Optional.empty(), Map.of(), Map.of());
        Optional<Word> reference = office.word("brand");
        if (reference.isEmpty()) {
            return unread;
        }
        Path file = folder.resolve(reference.get().value()).normalize();
        if (!file.toFile().isFile()) {
            problems.add(
                    reference.get().place(),
                    Complaint.unreadable(reference.get().value()));
            return unread;
        }
        return YamlDocument.read(file, problems)
                .map(map -> read(map, Optional.ofNullable(file.getParent()).orElse(Path.of(""))))
                .orElse(unread);
    }

    private Brand read(YamlMap map, Path folder) {
        Brand brand = new Brand(
                map.text("name", 60),
                map.text("line", 80),
                map.optionalWord("hotline").flatMap(word -> word.atMost(30)),
                map.optionalWord("logo").flatMap(word -> SvgLogo.read(word, folder)),
                map.map("colors").map(this::colors).orElse(Map.of()),
                map.has("darkColors") ? map.map("darkColors").map(this::colors).orElse(Map.of()) : Map.of());
        map.end();
        return brand;
    }

    private Map<String, String> colors(YamlMap map) {
        Map<String, String> colors = new LinkedHashMap<>();
        for (String token : map.fieldNames()) {
            if (!TOKEN.matcher(token).matches()) {
                continue; // Not asked for, so that the end refuses it as unknown.
            }
            map.word(token)
                    .flatMap(word -> word.matching(
                            COLOR.matcher(word.value()).matches(),
                            new Text("màu dạng \"#RRGGBB\", trong ngoặc kép", "a colour \"#RRGGBB\", in quotes")))
                    .ifPresent(color -> colors.put(token, color));
        }
        map.has("--brand");
        map.end();
        return colors;
    }
}
