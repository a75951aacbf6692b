package vn.motcua.kiosk.view;

/**
 * One text that is not drawn as it has to be.
 *
 * @param text what is drawn
 * @param more what was measured, or on what it is drawn; may be empty
 */
record WordFault(Kind kind, String text, String more) {
    /** What is wrong, in both languages of the operators. */
    enum Kind {
        SMALL("quá nhỏ", "is too small"),
        OUTSIDE("tràn ra ngoài", "does not fit"),
        SQUEEZED("thiếu chỗ", "is squeezed"),
        BROKEN("một từ bị cắt đôi", "has a word that is broken"),
        AT_THE_EDGE("sát mép phím", "is at the edge of its key");

        private final String vi;
        private final String en;

        Kind(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        String vi() {
            return vi;
        }

        String en() {
            return en;
        }
    }

    /** In English, as in a test's report. */
    @Override
    public String toString() {
        return "\"" + text.replace('\n', ' ') + "\" " + kind.en() + (more.isEmpty() ? "" : ": " + more);
    }
}
