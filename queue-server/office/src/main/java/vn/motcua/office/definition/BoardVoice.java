package vn.motcua.office.definition;

import java.util.List;

/**
 * How the zone of one board is spoken to.
 *
 * @param languages tags such as {@code vi}, in the order in which they are said; none keeps the zone silent
 * @param times how often each call is said, 1 or 2; the second time falls away while others wait in line
 * @param volume loudness in per cent
 * @param quiet spans of the office's day in which nothing is said
 * @param oldestSeconds a call that waited longer than this in line is not said any more
 */
public record BoardVoice(List<String> languages, int times, int volume, List<TimeSpan> quiet, int oldestSeconds) {
    /** Vietnamese, twice, as loud as it goes, all day. */
    public static final BoardVoice USUAL = new BoardVoice(List.of("vi"), 2, 100, List.of(), 60);

    /** Copies the lists. */
    public BoardVoice {
        languages = List.copyOf(languages);
        quiet = List.copyOf(quiet);
    }
}
