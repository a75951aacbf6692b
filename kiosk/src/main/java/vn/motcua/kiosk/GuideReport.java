package vn.motcua.kiosk;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.guide.Catalogue;
import vn.motcua.protocol.guide.GuideFile;
import vn.motcua.protocol.guide.GuideJson;
import vn.motcua.protocol.guide.GuideProblem;

/** Reads a procedure guide for an operator: what is wrong in it, line by line in both languages, and what can be used. */
final class GuideReport {
    private GuideReport() {}

    /**
     * Reads a guide, as JSON or as an export in CSV, and writes what can be used.
     *
     * @param into the JSON file for the kiosk, absent when it is only looked at
     * @param today the first day of procedures that tell none
     * @return 0 when nothing was wrong, 1 when something was, 2 when nothing could be used or written
     */
    static int of(Path file, @Nullable Path into, LocalDate today, PrintWriter out) {
        GuideFile.Content content = GuideFile.read(file, today);
        for (GuideProblem problem : content.problems()) {
            out.println(
                    file + ":" + problem.line() + ": " + entry("mục ", problem) + (problem.left() ? "bỏ qua" : "lưu ý")
                            + ": " + problem.vi() + " · " + entry("entry ", problem)
                            + (problem.left() ? "left out" : "note") + ": "
                            + problem.what());
        }
        int usable = content.catalogue().procedures().size();
        out.println(usable + " thủ tục dùng được, " + content.left() + " mục không dùng được · " + usable
                + " procedures can be used, " + content.left() + " entries cannot.");
        int code = usable == 0 ? 2 : content.problems().isEmpty() ? 0 : 1;
        if (into != null && usable > 0) {
            code = written(content, into, out) ? code : 2;
        }
        out.flush();
        return code;
    }

    private static String entry(String word, GuideProblem problem) {
        return problem.entry() == 0 ? "" : word + problem.entry() + ", ";
    }

    /**
     * A table of the country knows no services of this office: a procedure that it gives none keeps the one that it has. The
     * file that was there stays beside it, as {@code .bak}.
     */
    private static Catalogue services(Catalogue read, Path into) throws IOException {
        if (!Files.isRegularFile(into)) {
            return read;
        }
        Map<String, String> known = new HashMap<>();
        GuideFile.read(into, LocalDate.EPOCH).catalogue().procedures().stream()
                .filter(procedure -> procedure.service() != null)
                .forEach(procedure -> known.put(procedure.code(), procedure.service()));
        Files.copy(into, into.resolveSibling(into.getFileName() + ".bak"), StandardCopyOption.REPLACE_EXISTING);
        return new Catalogue(read.procedures().stream()
                .map(procedure -> procedure.service() == null ? procedure.at(known.get(procedure.code())) : procedure)
                .toList());
    }

    private static boolean written(GuideFile.Content content, Path into, PrintWriter out) {
        try {
            GuideJson.write(services(content.catalogue(), into), into);
            out.println("Đã ghi · written: " + into);
            return true;
        } catch (IOException e) {
            out.println("Không ghi được · cannot be written: " + into + ": " + e.getMessage());
            return false;
        }
    }
}
