package vn.motcua.office.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.guide.Catalogue;
import vn.motcua.protocol.guide.GuideFile;
import vn.motcua.protocol.guide.GuideProblem;

/** Reads the catalogue of procedures that an office names: the file that its kiosks tell from. */
final class ProcedureReader {
    private static final Text MEND = new Text(
            "Sửa mục này, hoặc nhập lại danh mục bằng motcua kiosk --import-guide",
            "Mend this entry, or import the catalogue again with motcua kiosk --import-guide");

    private final Problems problems;
    private final Ids services;

    ProcedureReader(Problems problems, Ids services) {
        this.problems = problems;
        this.services = services;
    }

    /** The catalogue; its path counts from the office's folder. */
    Catalogue procedures(YamlMap office, Path folder) {
        Optional<Word> named = office.optionalWord("procedures");
        if (named.isEmpty()) {
            return Catalogue.EMPTY;
        }
        Path file = folder.resolve(named.get().value()).normalize();
        if (!file.toFile().isFile() || !file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            problems.add(named.get().place(), Complaint.unreadable(named.get().value()));
            return Catalogue.EMPTY;
        }
        String name = String.valueOf(file.getFileName());
        GuideFile.Content content = GuideFile.read(file, LocalDate.EPOCH);
        content.problems().stream()
                .filter(GuideProblem::left)
                .forEach(problem -> problems.add(
                        new Place(name, problem.line(), 1),
                        Complaint.that(new Text(problem.vi(), problem.what()), MEND)));
        List<String> lines = lines(file);
        content.catalogue().procedures().stream()
                .filter(procedure -> procedure.service() != null)
                .map(procedure -> new Word(
                        String.valueOf(procedure.service()),
                        new Place(name, lineOf(procedure.code(), lines), 1),
                        problems))
                .forEach(services::knows);
        return content.catalogue();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            // What was read a moment ago can be read no more: complaints then name the file's first line.
            return List.of();
        }
    }

    /** The line on which a procedure's code stands first, the file's first one when it cannot be told. */
    private static int lineOf(String code, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains('"' + code + '"')) {
                return i + 1;
            }
        }
        return 1;
    }
}
