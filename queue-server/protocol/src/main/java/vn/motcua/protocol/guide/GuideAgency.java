package vn.motcua.protocol.guide;

/** What a province's export writes behind the national codes, told once where it is met first. */
final class GuideAgency {
    private final String suffix;
    private final int line;
    private final int entry;
    private int times;

    GuideAgency(String suffix, int line, int entry) {
        this.suffix = suffix;
        this.line = line;
        this.entry = entry;
    }

    void met() {
        times++;
    }

    GuideProblem problem() {
        return new GuideProblem(
                line,
                entry,
                false,
                "codes with " + suffix + ", an agency's (" + times
                        + " of them, the first is here): the national part counts",
                "mã có đuôi " + suffix + " của cơ quan (" + times
                        + " mã, mã đầu tiên ở đây): chỉ dùng phần mã quốc gia");
    }
}
