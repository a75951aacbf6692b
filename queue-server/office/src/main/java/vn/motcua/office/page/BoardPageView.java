package vn.motcua.office.page;

import org.jspecify.annotations.Nullable;

/**
 * The hall board. Its sizes follow from the screen and the farthest seat: a featured number needs 11 mm of height per
 * metre, a row 8 mm.
 *
 * @param board the board's id, as in {@code /board?board=hall}
 * @param screenInches the screen's diagonal in inches
 * @param farthestSeatMetres how far away the farthest seat is
 * @param light dark on light instead of light on dark
 * @param told its voice and what it shows between calls, as JSON
 * @param snapshot the board's {@code BoardSnapshot} as JSON, or null
 */
public record BoardPageView(
        String board,
        double screenInches,
        double farthestSeatMetres,
        boolean light,
        String told,
        @Nullable String snapshot) {

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException when a size is not above 0
     */
    public BoardPageView {
        if (!(screenInches > 0) || !(farthestSeatMetres > 0)) {
            throw new IllegalArgumentException("BoardPageView: sizes must be above 0");
        }
    }
}
