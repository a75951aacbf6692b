package vn.motcua.protocol.guide;

/**
 * Something wrong in a guide, said in both languages.
 *
 * @param line where, from 1
 * @param entry the procedure in its order in the file, from 1, for files that are one line; 0 for what is no single entry's
 * @param left whether the entry is left out; else it stands, changed as is said
 * @param what one sentence, English, with the field by its name in the catalogue's own form
 * @param vi the same, Vietnamese, with the field as exports call it
 */
public record GuideProblem(int line, int entry, boolean left, String what, String vi) {
    /** Something wrong that is known by its line. */
    public GuideProblem(int line, boolean left, String what, String vi) {
        this(line, 0, left, what, vi);
    }

    /** Where it is, in English. */
    public String place() {
        return "line " + line + (entry == 0 ? "" : ", entry " + entry);
    }

    /** Where it is, in Vietnamese. */
    public String placeVi() {
        return "dòng " + line + (entry == 0 ? "" : ", mục " + entry);
    }
}
