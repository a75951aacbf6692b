package vn.motcua.office.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.guide.GuideFile;
import vn.motcua.protocol.guide.GuideProblem;

/** Reads the catalogue of procedures that an office names: the file that its kiosks tell from. */
final class ProcedureReader {
    private static final Text MEND = new Text(
            "Sửa mục này, hoặc nhập lại danh mục bằng motcua kiosk --import-guide",
            "Mend this entry, or import the catalogue again with motcua kiosk --import-guide");

    private static final Text LIST = new Text(
            "danh sách thủ tục không còn ghi trong định nghĩa cơ quan",
            "procedures are no longer listed in the office's definition");
    private static final Text NAME_FILE = new Text(
            "Tạo tệp danh mục bằng motcua kiosk --import-guide, rồi ghi: procedures: TỆP.json",
            "Make the catalogue's file with motcua kiosk --import-guide, then write: procedures: FILE.json");

    private final Problems problems;
    private final Ids services;

    ProcedureReader(Problems problems, Ids services) {
        this.problems = problems;
        this.services = services;
    }

    /** The catalogue; its path counts from the office's folder. A file that cannot be read to its end is refused. */
    Guide guide(YamlMap office, Path folder) {
        if (office.isList("procedures")) {
            problems.add(office.place("procedures"), Complaint.that(LIST, NAME_FILE));
            return Guide.NONE;
        }
        Optional<Word> named = office.optionalWord("procedures");
        if (named.isEmpty()) {
            return Guide.NONE;
        }
        Path file = folder.resolve(named.get().value()).normalize();
        if (!file.toFile().isFile() || !file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            problems.add(named.get().place(), Complaint.unreadable(named.get().value()));
            return Guide.NONE;
        }
        String name = String.valueOf(file.getFileName());
        GuideFile.Content content = GuideFile.read(file, LocalDate.EPOCH);
        List<GuideProblem> remarks = new ArrayList<>(
                content.problems().stream().filter(GuideProblem::left).toList());
        boolean nothing = content.catalogue().procedures().isEmpty() && !remarks.isEmpty();
        if (!content.whole() || nothing) {
            remarks.forEach(problem -> problems.add(
                    new Place(name, problem.line(), 1), Complaint.that(new Text(problem.vi(), problem.what()), MEND)));
            return Guide.NONE;
        }
        remarks.addAll(strayServices(content, lines(file)));
        return new Guide(content.catalogue(), name, remarks);
    }

    /** Procedures of services that the office lacks: kiosks send their readers to the help desk. */
    private List<GuideProblem> strayServices(GuideFile.Content content, List<String> lines) {
        return content.catalogue().procedures().stream()
                .filter(procedure -> procedure.service() instanceof String service
                        && !services.all().contains(service))
                .map(procedure -> new GuideProblem(
                        lineOf(procedure.code(), lines),
                        false,
                        "the office has no service \"" + procedure.service() + "\"",
                        "cơ quan không có dịch vụ \"" + procedure.service() + "\""))
                .toList();
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
