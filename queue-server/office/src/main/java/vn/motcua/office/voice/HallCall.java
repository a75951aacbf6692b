package vn.motcua.office.voice;

import java.time.Instant;

/**
 * A number called to a counter, as a board's snapshot tells it.
 *
 * @param sequence the office's sequence of calls
 * @param number what is shown and said
 * @param counter the counter's id
 * @param at when
 */
public record HallCall(long sequence, String number, String counter, Instant at) {}
