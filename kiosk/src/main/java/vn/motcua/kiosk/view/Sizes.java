package vn.motcua.kiosk.view;

/**
 * The measures of one screen. Every length is given in drawing units and comes out in pixels of the real glass, so that
 * a tile is as wide for a finger on 10 inches as on 32.
 *
 * <p>The tall screen is drawn at 4.034 units per millimetre (21.5", 1080×1920), the small flat one at 4.627 (10.1",
 * 1024×600).
 */
record Sizes(double width, double height, double unit, boolean landscape, boolean compact, boolean large) {
    private static final double TALL_UNITS_PER_MILLIMETRE = 4.034;
    private static final double COMPACT_UNITS_PER_MILLIMETRE = 4.627;
    /** A flat screen lower than this has no room for a heading above the tiles. */
    private static final double COMPACT_BELOW_MILLIMETRES = 200;

    static Sizes of(ScreenSize screen, boolean large) {
        double perMillimetre = screen.pixelsPerMillimetre();
        boolean compact = screen.landscape() && screen.height() / perMillimetre < COMPACT_BELOW_MILLIMETRES;
        double unit = perMillimetre / (compact ? COMPACT_UNITS_PER_MILLIMETRE : TALL_UNITS_PER_MILLIMETRE);
        return new Sizes(screen.width(), screen.height(), unit, screen.landscape(), compact, large);
    }

    /** {@code units} of the drawing in pixels. */
    double u(double units) {
        return units * unit;
    }

    /** Body text in pixels: capitals of 5.7 mm, or 4.8 mm on the compact screen; an eighth to a quarter more when large. */
    double body() {
        if (compact) {
            return u(large ? 35 : 31);
        }
        return u(large ? 40 : 32);
    }

    /** Text of {@code em} times the body's size, in pixels. */
    double em(double em) {
        return body() * em;
    }

    double margin() {
        return u(compact ? 16 : 40);
    }

    double gap() {
        return u(compact ? 12 : large ? 16 : 20);
    }
}
