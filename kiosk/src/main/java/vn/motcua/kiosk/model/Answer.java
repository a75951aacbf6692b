package vn.motcua.kiosk.model;

import java.util.Map;
import java.util.function.Function;

/**
 * What became of a question to the office.
 *
 * @param <T> what the office tells
 */
public sealed interface Answer<T> {
    /**
     * The office told it.
     *
     * @param value what it told
     */
    record Told<T>(T value) implements Answer<T> {}

    /**
     * The office said no, and why.
     *
     * @param status the HTTP status, 400 to 499
     * @param problem the stable name of the problem, such as {@code slot-full}; empty when it named none
     * @param fields what it said beside, such as {@code opens}; texts and numbers only
     */
    record Refused<T>(int status, String problem, Map<String, String> fields) implements Answer<T> {
        /** Copies the fields. */
        public Refused {
            fields = Map.copyOf(fields);
        }
    }

    /** Nothing usable came back in time. Whether the office did what was asked, a repeat under the same key tells. */
    record NotReachable<T>() implements Answer<T> {}

    /** The same with what was told read by {@code reader}; what it cannot read counts as not reachable. */
    default <R> Answer<R> read(Function<T, R> reader) {
        return switch (this) {
            case Told<T>(T value) -> {
                try {
                    yield new Told<>(reader.apply(value));
                } catch (RuntimeException otherForm) {
                    yield new NotReachable<>();
                }
            }
            case Refused<T>(int status, String problem, Map<String, String> fields) ->
                new Refused<>(status, problem, fields);
            case NotReachable<T>() -> new NotReachable<>();
        };
    }
}
