package vn.motcua.kiosk.view;

/**
 * A width shared by things side by side: each a whole number of pixels, the last takes what is left over. JavaFX rounds
 * every single width up, and a row of four would stand out of the margin.
 *
 * @param width pixels of all of them with the gaps between
 * @param count how many, one at least
 * @param gap pixels between two
 */
record Cells(double width, int count, double gap) {
    /** Pixels of the one in this place, counted from 0. */
    double width(int place) {
        return place < count - 1 ? each() : Math.floor(width - (count - 1) * (each() + gap));
    }

    /** Pixels of each but the last. */
    double each() {
        return Math.floor((width - (count - 1) * gap) / count);
    }
}
