package vn.motcua.protocol.guide;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An administrative procedure as citizens are told of it. The texts are Vietnamese, as the decrees publish them; what
 * {@link More#words} says of them in another language is told to whoever reads that.
 *
 * @param code national code, {@code d.dddddd}
 * @param name official name
 * @param field name of its field of administration
 * @param service id of the kiosk's service that takes it; absent when this office does not
 * @param papers what to bring, at most 40
 * @param time how long handling takes, in words; absent when unknown
 * @param fee what it costs, in words; absent when unknown
 * @param sameDayBefore papers handed in later on a day have their result on the next working day; absent without such a rule
 * @param online whether it can be filed at home, without coming
 * @param from first day it applies
 * @param until last day it applies; absent while no end is known
 * @param more what else is told
 */
public record Procedure(
        String code,
        String name,
        String field,
        @Nullable String service,
        List<Paper> papers,
        @Nullable String time,
        @Nullable String fee,
        @Nullable LocalTime sameDayBefore,
        boolean online,
        LocalDate from,
        @Nullable LocalDate until,
        More more) {
    /**
     * What else is told of a procedure.
     *
     * @param filing how it is filed, in words; absent when unknown
     * @param borderless whether any one-stop office takes it, wherever the citizen lives ("phi địa giới hành chính")
     * @param agency who decides it; absent when unknown
     * @param homeService whether an officer comes home to people who cannot come
     * @param words by language ({@code en}), what the texts of this procedure are in it, each by its Vietnamese
     */
    public record More(
            @Nullable String filing,
            boolean borderless,
            @Nullable String agency,
            boolean homeService,
            Map<String, Map<String, String>> words) {
        /** Nothing more. */
        public static final More NONE = new More(null, false, null, false, Map.of());

        /** Copies the words. */
        public More {
            words = words.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> Map.copyOf(one.getValue())));
        }
    }

    /** Copies the list. */
    public Procedure {
        papers = List.copyOf(papers);
    }

    /** A procedure of which nothing more is told. */
    public Procedure(
            String code,
            String name,
            String field,
            @Nullable String service,
            List<Paper> papers,
            @Nullable String time,
            @Nullable String fee,
            @Nullable LocalTime sameDayBefore,
            boolean online,
            LocalDate from,
            @Nullable LocalDate until) {
        this(code, name, field, service, papers, time, fee, sameDayBefore, online, from, until, More.NONE);
    }

    /**
     * The same told in another language, as far as it is translated; what is not stays Vietnamese.
     *
     * @param language its tag, such as {@code en}
     */
    public Procedure in(String language) {
        Map<String, String> words = more.words().get(language);
        if (words == null) {
            return this;
        }
        return new Procedure(
                code,
                words.getOrDefault(name, name),
                words.getOrDefault(field, field),
                service,
                papers.stream()
                        .map(paper -> new Paper(
                                words.getOrDefault(paper.name(), paper.name()),
                                said(words, paper.note()),
                                paper.digitised()))
                        .toList(),
                said(words, time),
                said(words, fee),
                sameDayBefore,
                online,
                from,
                until,
                new More(
                        said(words, more.filing()),
                        more.borderless(),
                        said(words, more.agency()),
                        more.homeService(),
                        more.words()));
    }

    private static @Nullable String said(Map<String, String> words, @Nullable String text) {
        return text == null ? null : words.getOrDefault(text, text);
    }

    /** Whether every paper is told in this language. */
    public boolean papersIn(String language) {
        Map<String, String> words = more.words().getOrDefault(language, Map.of());
        return papers.stream().allMatch(paper -> words.containsKey(paper.name()));
    }

    /** Whether it applies on this day. */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether there is a day on which both apply. */
    boolean overlaps(Procedure other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }

    /** The same, asked for at a service of the office. */
    public Procedure at(@Nullable String here) {
        return new Procedure(code, name, field, here, papers, time, fee, sameDayBefore, online, from, until, more);
    }
}
