package vn.motcua.kiosk.model;

/**
 * How long screens stay, in seconds.
 *
 * @param ticket a given number
 * @param fault a code to keep, of a number without paper, of a booking or of a letter: long enough to photograph it
 * @param idle any other screen without a touch
 * @param warning the question whether somebody is there; WCAG 2.2.1 asks for at least 20
 */
public record Timings(int ticket, int fault, int idle, int warning) {
    /** The office's usual timings. */
    public static final Timings USUAL = new Timings(20, 60, 60, 20);
}
