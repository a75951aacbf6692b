package vn.motcua.kiosk.view;

/**
 * The measures of one screen, or of the part of it that can be reached. Every length is given in drawing units and comes
 * out in pixels of the real glass, so that a tile is as wide for a finger on 7 inches as on 32.
 *
 * <p>The roomy drawing has 4.034 units per millimetre (21.5", 1080×1920), the compact one 4.627 (10.1", 1024×600).
 *
 * @param width pixels across
 * @param height pixels down
 * @param unit pixels of one drawing unit
 * @param millimetre pixels of one millimetre
 * @param landscape whether things stand side by side
 * @param compact whether there is room for one line of figures only
 * @param tiny whether even the priority switch has to stand among the tiles
 * @param large whether the citizen asked for larger text
 */
record Sizes(
        double width,
        double height,
        double unit,
        double millimetre,
        boolean landscape,
        boolean compact,
        boolean tiny,
        boolean large) {
    static final double ROOMY_UNITS_PER_MILLIMETRE = 4.034;
    static final double COMPACT_UNITS_PER_MILLIMETRE = 4.627;
    /** The compact drawing where a wide glass is there for it: larger than on a small one. */
    private static final double CLOSE_UNITS_PER_MILLIMETRE = 3.9;

    /** A glass smaller than this either way has no room for the roomy drawing, made for 21.5 inches, at a finger's size. */
    private static final double ROOMY_SHORTER_SIDE_MILLIMETRES = 260;

    private static final double ROOMY_LONGER_SIDE_MILLIMETRES = 440;

    /** The glasses for which the two drawings were made: 21.5 inches of 16:9 and 10.1 inches of 1024×600. */
    private static final double ROOMY_LONG_MILLIMETRES = 476;

    private static final double ROOMY_SHORT_MILLIMETRES = 268;
    private static final double COMPACT_LONG_MILLIMETRES = 221;
    private static final double COMPACT_SHORT_MILLIMETRES = 130;
    /** Type need not grow without end: who stands at the glass reads it from the same place. */
    private static final double LARGEST = 1.4;

    /** Flat, the compact drawing fills the 130 mm of 10.1 inches 1024×600: whatever is lower, up to 9 inches, is tiny. */
    private static final double TINY_BELOW_MILLIMETRES = 128;
    /** Upright, a row of three keys and two rows of the bar leave no room for more up to 8 inches. */
    private static final double TINY_UPRIGHT_BELOW_MILLIMETRES = 130;

    /** Ten keys of 20 mm with their gaps, and half of that for what is written beside them. */
    private static final double BESIDE_WIDE_MILLIMETRES = 330;

    private static final double BESIDE_HIGH_MILLIMETRES = 185;
    private static final double BELOW_WIDE_MILLIMETRES = 224;
    private static final double BELOW_HIGH_MILLIMETRES = 300;

    /** A lower screen stands where all of it is within reach; so does what the low-reach drawing leaves of a tall one. */
    private static final double REACHED_WHOLE_MILLIMETRES = 340;

    private static final double REACHED_SHARE = 0.6;

    static Sizes of(ScreenSize screen, boolean large) {
        double perMillimetre = screen.pixelsPerMillimetre();
        double width = screen.width() / perMillimetre;
        double height = screen.height() / perMillimetre;
        boolean compact = Math.min(width, height) < ROOMY_SHORTER_SIDE_MILLIMETRES
                || Math.max(width, height) < ROOMY_LONGER_SIDE_MILLIMETRES;
        return new Sizes(
                screen.width(),
                screen.height(),
                perMillimetre / (compact ? COMPACT_UNITS_PER_MILLIMETRE : ROOMY_UNITS_PER_MILLIMETRE),
                perMillimetre,
                screen.landscape(),
                compact,
                Math.min(width, height) < (width < height ? TINY_UPRIGHT_BELOW_MILLIMETRES : TINY_BELOW_MILLIMETRES),
                large);
    }

    /** The same glass, on which everything is drawn {@code by} times larger. */
    Sizes larger(double by) {
        return new Sizes(width, height, unit * by, millimetre, landscape, compact, tiny, large);
    }

    /** The same for a page that does not grow with the citizen's choice. */
    Sizes notLarge() {
        return new Sizes(width, height, unit, millimetre, landscape, compact, tiny, false);
    }

    /** How many times larger than usual everything is drawn. */
    double grown() {
        return unit * (compact ? COMPACT_UNITS_PER_MILLIMETRE : ROOMY_UNITS_PER_MILLIMETRE) / millimetre;
    }

    /** How many times larger a page may be drawn on a glass with more room than the one that its drawing was made for. */
    double filling() {
        double longer =
                Math.max(width, height) / millimetre / (compact ? COMPACT_LONG_MILLIMETRES : ROOMY_LONG_MILLIMETRES);
        double shorter =
                Math.min(width, height) / millimetre / (compact ? COMPACT_SHORT_MILLIMETRES : ROOMY_SHORT_MILLIMETRES);
        return tiny ? 1 : Math.clamp(Math.min(longer, shorter), 1, LARGEST);
    }

    /** Whether part of the screen is out of reach from a wheelchair. */
    static boolean needsLowReach(ScreenSize screen) {
        return screen.height() / screen.pixelsPerMillimetre() > REACHED_WHOLE_MILLIMETRES;
    }

    /** The same drawing in the lower part of a tall screen: all of it is within reach from a wheelchair. */
    Sizes lowered() {
        double reached = Math.max(REACHED_SHARE * height, REACHED_WHOLE_MILLIMETRES * millimetre * 0.75);
        return new Sizes(width, reached, unit, millimetre, landscape, compact, tiny, large);
    }

    /** The compact drawing on a glass that has room for more than it: as many services as possible on one page. */
    Sizes close() {
        double close = unit * ROOMY_UNITS_PER_MILLIMETRE / CLOSE_UNITS_PER_MILLIMETRE;
        return compact ? this : new Sizes(width, height, close, millimetre, true, true, false, large);
    }

    /**
     * Whether a keyboard has room below what is written, or beside it on a flat glass: ten keys in a row, 20 mm each.
     */
    boolean keyboardFits() {
        return landscape
                ? width >= BESIDE_WIDE_MILLIMETRES * millimetre && height >= BESIDE_HIGH_MILLIMETRES * millimetre
                : width >= BELOW_WIDE_MILLIMETRES * millimetre
                        && (!compact || height >= BELOW_HIGH_MILLIMETRES * millimetre);
    }

    /** The smallest glass standing upright: three keys to a row, one thing below the other. */
    boolean slender() {
        return tiny && !landscape;
    }

    /** Whether a row has room for a name and little else. */
    boolean narrow() {
        return width < u(500);
    }

    /** {@code units} of the drawing in pixels. */
    double u(double units) {
        return units * unit;
    }

    /** Body text in pixels: capitals of 5.7 mm, or 4.8 mm on the compact screen; an eighth to a quarter more when large. */
    double body() {
        if (compact) {
            return u(large ? (tiny ? 33 : 36) : tiny ? 31.2 : 31.5);
        }
        return u(large ? 40 : 32);
    }

    /** Text of {@code em} times the body's size, in pixels. */
    double em(double em) {
        return body() * em;
    }

    /** The smallest type of a page in pixels: capitals of 4.8 mm (ADA 707.7.2), and more where the page is drawn larger. */
    double least() {
        return leastRead() * grown();
    }

    /** The smallest type there is, in pixels: capitals of 4.8 mm, however large the page is drawn. */
    double leastRead() {
        return LEAST_CAPITAL_MILLIMETRES / CAPITAL_OF_EM * millimetre;
    }

    /** Height of Noto Sans' capitals as a share of its size. */
    static final double CAPITAL_OF_EM = 0.714;

    static final double LEAST_CAPITAL_MILLIMETRES = 4.8;

    double margin() {
        return Math.round(u(compact ? 16 : 40));
    }

    double gap() {
        return Math.ceil(u(tiny ? 9 : compact ? 12 : 20));
    }
}
