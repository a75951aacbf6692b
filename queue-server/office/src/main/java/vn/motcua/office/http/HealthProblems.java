package vn.motcua.office.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What is wrong with the office now, as {@code /health} tells it. Whoever finds a problem puts it here and takes it away
 * when it is over. Safe for several threads; one entry a code.
 */
public final class HealthProblems {
    /** The code while its parts are still being put together: until it is gone nobody should rely on the office. */
    public static final String STARTING = "starting";

    private final Map<String, String> details = new ConcurrentSkipListMap<>();

    /**
     * One problem.
     *
     * @param code a word for machines, such as {@code storage} or {@code backup}
     * @param detail a sentence for people, without anybody's data
     */
    public record HealthProblem(String code, String detail) {}

    /** This is wrong from now on. */
    public void put(String code, String detail) {
        details.put(code, detail);
    }

    /** This is over. */
    public void clear(String code) {
        details.remove(code);
    }

    /** Whether the office has yet to finish its start. */
    public boolean starting() {
        return details.containsKey(STARTING);
    }

    /** All of them, by code. */
    public List<HealthProblem> all() {
        return details.entrySet().stream()
                .map(problem -> new HealthProblem(problem.getKey(), problem.getValue()))
                .toList();
    }
}
