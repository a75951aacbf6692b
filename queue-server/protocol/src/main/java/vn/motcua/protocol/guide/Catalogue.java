package vn.motcua.protocol.guide;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every procedure a kiosk tells of.
 *
 * @param procedures in the order of the file
 */
public record Catalogue(List<Procedure> procedures) {
    /** A kiosk without a guide. */
    public static final Catalogue EMPTY = new Catalogue(List.of());

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s,.;:]+");

    /** Copies the list. */
    public Catalogue {
        procedures = List.copyOf(procedures);
    }

    /** Sixteen hex digits that differ where anything that is told differs; empty for a kiosk or office without a guide. */
    public String fingerprint() {
        if (procedures.isEmpty()) {
            return "";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(GuideJson.text(procedures).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The procedure with this code as it applies on that day. */
    public Optional<Procedure> find(String code, LocalDate day) {
        return on(day).filter(procedure -> procedure.code().equals(code)).findFirst();
    }

    /**
     * Procedures whose name, code or field, in any of its languages, holds every word that was typed, with or without
     * accents; the name that begins with what was typed comes first, then names that hold it in one piece.
     */
    public List<Procedure> search(String typed, LocalDate day) {
        String wanted = plain(typed);
        if (wanted.isEmpty()) {
            return on(day).toList();
        }
        String exact = lower(typed);
        List<String> words = List.of(wanted.split(" "));
        return on(day).filter(procedure -> words.stream().allMatch(plain(all(procedure))::contains))
                .sorted(Comparator.comparingInt((Procedure procedure) -> rank(procedure, wanted, exact)))
                .toList();
    }

    /** The fields of what applies on that day, in the catalogue's order. */
    public List<String> fields(LocalDate day) {
        return on(day).map(Procedure::field).distinct().toList();
    }

    /** The procedures of one field. */
    public List<Procedure> in(String field, LocalDate day) {
        return on(day).filter(procedure -> procedure.field().equals(field)).toList();
    }

    /** What applies on that day, in the catalogue's order. */
    public List<Procedure> applyingOn(LocalDate day) {
        return on(day).toList();
    }

    private java.util.stream.Stream<Procedure> on(LocalDate day) {
        return procedures.stream().filter(procedure -> procedure.appliesOn(day));
    }

    private static String all(Procedure procedure) {
        StringBuilder all = new StringBuilder(procedure.name() + " "
                + procedure.code().replace(".", "") + " " + procedure.code() + " " + procedure.field());
        procedure
                .more()
                .words()
                .values()
                .forEach(words -> all.append(' ')
                        .append(words.getOrDefault(procedure.name(), ""))
                        .append(' ')
                        .append(words.getOrDefault(procedure.field(), "")));
        return all.toString();
    }

    /** Accents that were typed count: "khai tử" is not "khai tu". */
    private static int rank(Procedure procedure, String wanted, String exact) {
        String name = plain(procedure.name());
        int rank = name.startsWith(wanted) ? 0 : name.contains(wanted) ? 1 : 2;
        return lower(procedure.name()).contains(exact) ? rank : rank + 3;
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Lower case without accents: đ is d. */
    static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return SPACES.matcher(MARKS.matcher(apart).replaceAll("").replace('đ', 'd'))
                .replaceAll(" ")
                .strip();
    }
}
