package vn.motcua.office.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A definition with at least one problem: nothing of it is used. The message lists every problem in both languages. */
public final class OfficeDefinitionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Problems are for people; they do not travel between Java programs. */
    private final transient List<Problem> problems;

    OfficeDefinitionRefused(Path file, List<Problem> problems) {
        super(message(file, problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in order of file and line; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(Path file, List<Problem> problems) {
        return "Định nghĩa cơ quan bị từ chối, " + problems.size() + " lỗi (office definition refused, "
                + problems.size() + " problems): " + file + "\n"
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
