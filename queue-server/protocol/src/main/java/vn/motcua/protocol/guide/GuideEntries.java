package vn.motcua.protocol.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes procedures one by one, from whatever form they come in. An entry that cannot be used is left out and said; what is
 * too long or too much is cut and said; nothing is dropped without a word.
 */
final class GuideEntries {
    /** The national catalogue has some 5,700 procedures. */
    static final int MOST_PROCEDURES = 10_000;

    /** As many as an officer's note of a dossier takes and a printed list has. */
    static final int MOST_PAPERS = 40;

    static final int LONGEST_TEXT = 300;
    /** What a dossier takes. */
    private static final int LONGEST_PAPER = 200;

    /** More than anybody mends by hand: behind them a file is the wrong one, and is not read on. */
    static final int MOST_PROBLEMS = 10_000;

    static final int MOST_LANGUAGES = 12;
    static final int MOST_WORDS = 60;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /**
     * The national code, behind which a province's export writes whose it is: {@code 1.012796.H36},
     * {@code 2.000815.000.00.00.H55}, with two digits more for an online service of it.
     */
    private static final Pattern CODE = Pattern.compile(
            "(\\d\\.\\d{6})((?:\\.\\d{2,3}){3}|(?:\\.\\d{2,3}){0,3}\\.[GH]\\d{2}(?:\\.\\d{2,3}){0,4})?");

    /** A field that nobody knows is said once, and so are others, up to here. */
    private static final int MOST_UNUSED = 40;

    private final List<Supplier<GuideProblem>> problems = new ArrayList<>();
    private final List<Procedure> procedures = new ArrayList<>();
    private final Map<String, List<Procedure>> byCode = new HashMap<>();
    private final Map<String, GuideAgency> agencies = new HashMap<>();
    private final Set<String> unused = new HashSet<>();
    private int line = 1;
    private int entry;
    private final LocalDate undated;
    private boolean undatedSaid;
    private boolean whole = true;
    private boolean tooManyProblems;

    /** @param undated the first day of procedures that tell none */
    GuideEntries(LocalDate undated) {
        this.undated = undated;
    }

    /** What was taken so far. */
    GuideFile.Content content() {
        return new GuideFile.Content(
                new Catalogue(procedures), problems.stream().map(Supplier::get).toList(), whole);
    }

    /** Something wrong that is no single entry's. */
    void problem(int at, boolean left, String what, String vi) {
        said(new GuideProblem(Math.max(1, at), left, what, vi));
    }

    private void said(GuideProblem problem) {
        said(() -> problem);
    }

    private void said(Supplier<GuideProblem> problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        } else if (!tooManyProblems) {
            tooManyProblems = true;
            whole = false;
            GuideProblem last = new GuideProblem(
                    line,
                    true,
                    "more than " + MOST_PROBLEMS + " problems; nothing is read from here on",
                    "nhiều hơn " + MOST_PROBLEMS + " lỗi; từ đây không đọc tiếp");
            problems.add(() -> last);
        }
    }

    /** Something in the present entry that is not as it was written; the entry stands. */
    void note(String what, String vi) {
        said(new GuideProblem(line, entry, false, what, vi));
    }

    /** A field that means nothing here, said once. */
    void unused(String name) {
        if (unused.size() < MOST_UNUSED && unused.add(name)) {
            String shown = name.length() <= 60 ? name : name.substring(0, 60) + "…";
            note("the field \"" + shown + "\" is not used", "trường \"" + shown + "\" không được dùng");
        }
    }

    /** From here on nothing is read. */
    void brokenOff(int at, String what, String vi) {
        whole = false;
        problem(at, true, what, vi);
    }

    /** Nothing more can be taken. */
    boolean full() {
        return tooManyProblems || procedures.size() >= MOST_PROCEDURES;
    }

    /** The next entry begins in this line. */
    void begin(int at) {
        line = Math.max(1, at);
        entry++;
    }

    /** Takes the present entry, in the catalogue's own form. */
    void take(JsonNode written) {
        if (full()) {
            brokenOff(
                    line, "more than " + MOST_PROCEDURES + " procedures", "nhiều hơn " + MOST_PROCEDURES + " thủ tục");
            return;
        }
        try {
            Procedure procedure = procedure(written);
            List<Procedure> before = byCode.computeIfAbsent(procedure.code(), none -> new ArrayList<>());
            if (before.stream().anyMatch(procedure::overlaps)) {
                throw new Wrong(
                        "code " + procedure.code() + " stands twice for the same days, from " + procedure.from(),
                        "mã " + procedure.code() + " có hai mục cùng hiệu lực, từ " + procedure.from());
            }
            before.add(procedure);
            procedures.add(procedure);
        } catch (Wrong wrong) {
            said(new GuideProblem(line, entry, true, String.valueOf(wrong.getMessage()), wrong.vi));
        }
    }

    /** The national part of a code; whose else it says it is, is told once with how many there are. */
    private String code(String written) throws Wrong {
        Matcher found = CODE.matcher(written);
        if (!found.matches()) {
            throw new Wrong("code " + written + " is not like 1.001193", "mã " + written + " không có dạng 1.001193");
        }
        String agency = found.group(2);
        if (agency != null) {
            agencies.computeIfAbsent(agency, this::agency).met();
        }
        return found.group(1);
    }

    private GuideAgency agency(String suffix) {
        GuideAgency met = new GuideAgency(suffix, line, entry);
        said(met::problem);
        return met;
    }

    private Procedure procedure(JsonNode entry) throws Wrong {
        String code = code(text(entry, "code"));
        LocalDate from = from(optional(entry, "from"));
        String last = optional(entry, "until");
        LocalDate until = last == null ? null : day("until", last);
        if (until != null && until.isBefore(from)) {
            throw new Wrong(
                    "it ends on " + until + ", before it begins on " + from,
                    "hết hiệu lực ngày " + until + ", trước ngày có hiệu lực " + from);
        }
        return new Procedure(
                code,
                text(entry, "name"),
                text(entry, "field"),
                optional(entry, "service"),
                papers(entry),
                optional(entry, "time"),
                optional(entry, "fee"),
                hour(optional(entry, "sameDayBefore")),
                entry.path("online").asBoolean(false),
                from,
                until,
                new Procedure.More(
                        optional(entry, "filing"),
                        entry.path("borderless").asBoolean(false),
                        optional(entry, "agency"),
                        entry.path("homeService").asBoolean(false),
                        words(entry.path("words"))));
    }

    /** What is not a text, or too much, is left out and said: the Vietnamese stands. */
    private Map<String, Map<String, String>> words(JsonNode node) {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (Map.Entry<String, JsonNode> language : node.properties()) {
            Map<String, String> words = new HashMap<>();
            for (Map.Entry<String, JsonNode> word : language.getValue().properties()) {
                String text = Normalizer.normalize(word.getValue().asText(), Normalizer.Form.NFC)
                        .strip();
                if (word.getValue().isTextual()
                        && !text.isEmpty()
                        && text.length() <= LONGEST_TEXT
                        && words.size() < MOST_WORDS) {
                    words.put(Normalizer.normalize(word.getKey(), Normalizer.Form.NFC), text);
                } else {
                    unusable("words." + language.getKey() + "." + word.getKey());
                }
            }
            if (LANGUAGE.matcher(language.getKey()).matches() && all.size() < MOST_LANGUAGES && !words.isEmpty()) {
                all.put(language.getKey(), words);
            } else {
                unusable("words." + language.getKey());
            }
        }
        return all;
    }

    private void unusable(String what) {
        note(what + " cannot be used", what + " không dùng được");
    }

    private LocalDate from(@Nullable String text) throws Wrong {
        if (text != null) {
            return day("from", text);
        }
        if (!undatedSaid) {
            undatedSaid = true;
            note(
                    "it does not tell from when it applies: " + undated + " is taken, here and for others like it",
                    "không có ngày hiệu lực: lấy ngày " + undated + ", các mục khác cũng vậy");
        }
        return undated;
    }

    private static LocalDate day(String name, String text) throws Wrong {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new Wrong(
                    name + " must be a day like 2026-11-30, not " + text,
                    GuideColumn.called(name) + " phải là một ngày như 2026-11-30, không phải " + text);
        }
    }

    private static @Nullable LocalTime hour(@Nullable String text) throws Wrong {
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeException none) {
            throw new Wrong(
                    "sameDayBefore must be an hour like 15:00, not " + text,
                    "giờ nộp trong ngày phải như 15:00, không phải " + text);
        }
    }

    /** Of more papers than fit the list goes on in words: the last line says how many there are besides. */
    private List<Paper> papers(JsonNode entry) throws Wrong {
        if (entry.path("papers").size() > GuidePapers.MOST_READ) {
            throw new Wrong(
                    "more than " + GuidePapers.MOST_READ + " papers",
                    "nhiều hơn " + GuidePapers.MOST_READ + " giấy tờ");
        }
        List<Paper> papers = new ArrayList<>();
        for (JsonNode paper : entry.path("papers")) {
            papers.add(paper(paper, papers.size() + 1));
        }
        if (papers.size() <= MOST_PAPERS) {
            return papers;
        }
        int more = papers.size() - (MOST_PAPERS - 1);
        note(
                papers.size() + " papers: the last " + more + " are told as \"and " + more + " more\"",
                papers.size() + " giấy tờ: " + more + " giấy tờ cuối được ghi là \"và " + more + " giấy tờ khác\"");
        List<Paper> shown = new ArrayList<>(papers.subList(0, MOST_PAPERS - 1));
        shown.add(new Paper(
                "Và " + more + " giấy tờ khác", "Hỏi bàn hướng dẫn để biết đủ danh sách", Paper.Digitised.NOT));
        return shown;
    }

    private Paper paper(JsonNode paper, int at) throws Wrong {
        try {
            return new Paper(text(paper, "name", LONGEST_PAPER), optional(paper, "note"), digitised(paper));
        } catch (Wrong wrong) {
            throw new Wrong("paper " + at + ": " + wrong.getMessage(), "giấy tờ thứ " + at + ": " + wrong.vi);
        }
    }

    private String text(JsonNode entry, String name) throws Wrong {
        return text(entry, name, LONGEST_TEXT);
    }

    private String text(JsonNode entry, String name, int longest) throws Wrong {
        String text = optional(entry, name, longest);
        if (text == null) {
            throw new Wrong(name + " is missing", "thiếu " + GuideColumn.called(name));
        }
        return text;
    }

    private @Nullable String optional(JsonNode entry, String name) throws Wrong {
        return optional(entry, name, LONGEST_TEXT);
    }

    private @Nullable String optional(JsonNode entry, String name, int longest) throws Wrong {
        JsonNode value = entry.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = Normalizer.normalize(value.asText(), Normalizer.Form.NFC).strip();
        if (!value.isTextual() || text.isEmpty()) {
            throw new Wrong(name + " must be a text", GuideColumn.called(name) + " phải là chữ");
        }
        if (text.length() <= longest) {
            return text;
        }
        note(
                name + " has " + text.length() + " characters and is cut at " + longest,
                GuideColumn.called(name) + " dài " + text.length() + " ký tự, bị cắt còn " + longest);
        int end = text.offsetByCodePoints(0, text.codePointCount(0, longest - 1) - 1);
        return text.substring(0, end).strip() + "…";
    }

    /** An entry cannot be used. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;
        private final String vi;

        Wrong(String what, String vi) {
            super(what);
            this.vi = vi;
        }
    }

    private static Paper.Digitised digitised(JsonNode paper) {
        if (paper.path("shownOnly").asBoolean(false)) {
            return Paper.Digitised.NOT;
        }
        return paper.path("onDemand").asBoolean(false) ? Paper.Digitised.ON_DEMAND : Paper.Digitised.MUST;
    }
}
