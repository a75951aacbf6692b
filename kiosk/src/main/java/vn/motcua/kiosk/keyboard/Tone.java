package vn.motcua.kiosk.keyboard;

/** The tone of a Vietnamese syllable. */
public enum Tone {
    /** Ngang. */
    LEVEL("", ' ', ' '),
    /** Sắc. */
    ACUTE("\u0301", 's', '1'),
    /** Huyền. */
    GRAVE("\u0300", 'f', '2'),
    /** Hỏi. */
    HOOK("\u0309", 'r', '3'),
    /** Ngã. */
    TILDE("\u0303", 'x', '4'),
    /** Nặng. */
    DOT("\u0323", 'j', '5');

    private final String mark;
    private final char telex;
    private final char vni;

    Tone(String mark, char telex, char vni) {
        this.mark = mark;
        this.telex = telex;
        this.vni = vni;
    }

    /** The combining character, empty for the level tone. */
    String mark() {
        return mark;
    }

    /** The key of Telex. */
    public char telex() {
        return telex;
    }

    /** The key of VNI. */
    public char vni() {
        return vni;
    }
}
