package vn.motcua.office.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.office.voice.Announcer.Dropped;
import vn.motcua.office.voice.Announcer.Reason;

class AnnouncerTest {
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Announcer.Rules RULES = new Announcer.Rules(Duration.ofSeconds(10), Duration.ofSeconds(60));

    private final Announcer board = new Announcer(RULES, null);

    private static HallCall call(long sequence, Instant at) {
        return new HallCall(sequence, "A%03d".formatted(sequence), Long.toString(sequence % 5 + 1), at);
    }

    private Announcer.Shown at(int second, boolean speaking) {
        return board.at(NINE.plusSeconds(second), speaking).orElseThrow();
    }

    @Test
    void aNewBoardShowsTheNewestCallAndAnnouncesNothing() {
        board.take(0, List.of(call(1, NINE), call(2, NINE)));
        assertThat(at(0, false)).isEqualTo(new Announcer.Shown(call(2, NINE), false));
        assertThat(board.dropped()).isEmpty();
    }

    @Test
    void fiveCallsWithinASecondComeOneAfterAnotherInOrder() {
        board.take(0, List.of());
        List<HallCall> five = new ArrayList<>();
        for (long sequence = 1; sequence <= 5; sequence++) {
            five.add(call(sequence, NINE.plusMillis(sequence * 200)));
            board.take(0, List.copyOf(five));
        }
        List<Long> shown = new ArrayList<>();
        for (int second = 1; second < 60; second += 10) {
            shown.add(at(second, false).call().sequence());
        }
        assertThat(shown).containsExactly(1L, 2L, 3L, 4L, 5L, 5L);
    }

    @Test
    void whileASentenceSoundsNothingElseIsShown() {
        board.take(0, List.of());
        board.take(0, List.of(call(1, NINE), call(2, NINE)));
        at(0, false);
        assertThat(at(25, true).call().sequence()).isEqualTo(1);
        assertThat(at(26, false).call().sequence()).isEqualTo(2);
    }

    @Test
    void aCallThatWaitedTooLongIsShownButNotAnnouncedAndReported() {
        board.take(0, List.of());
        board.take(0, List.of(call(1, NINE)));
        assertThat(at(61, false)).isEqualTo(new Announcer.Shown(call(1, NINE), false));
        assertThat(board.dropped()).containsExactly(new Dropped(1, 1, Reason.OLD));
    }

    @Test
    void callsThatNoSnapshotTellsAnyMoreAreReportedAsAGap() {
        board.take(0, List.of(call(1, NINE)));
        board.take(7, List.of(call(8, NINE)));
        assertThat(board.dropped()).containsExactly(new Dropped(2, 7, Reason.GAP));
        assertThat(at(0, false).call().sequence()).isEqualTo(8);
    }

    @Test
    void callsOfOtherBoardsAreNoGap() {
        board.take(0, List.of(call(1, NINE)));
        board.take(0, List.of(call(1, NINE), call(9, NINE)));
        assertThat(board.dropped()).isEmpty();
    }

    @Test
    void aRecallOfWhoStillWaitsInLineIsSaidOnce() {
        HallCall again = new HallCall(3, "A002", "3", NINE);
        board.take(0, List.of());
        board.take(0, List.of(call(1, NINE), call(2, NINE)));
        at(0, false);
        board.take(0, List.of(call(1, NINE), call(2, NINE), again));
        assertThat(board.dropped()).containsExactly(new Dropped(2, 2, Reason.REPEATED));
        assertThat(at(10, false).call()).isEqualTo(again);
    }

    @Test
    void aReloadedBoardGoesOnWhereItWas() {
        Announcer reloaded = new Announcer(RULES, 1L);
        reloaded.take(0, List.of(call(1, NINE), call(2, NINE)));
        assertThat(reloaded.at(NINE, false)).contains(new Announcer.Shown(call(2, NINE), true));
    }

    @Test
    void anOfficeThatBeganAnewIsFollowedFromItsNewestCall() {
        board.take(40, List.of(call(41, NINE)));
        board.take(0, List.of(call(1, NINE)));
        assertThat(at(0, false)).isEqualTo(new Announcer.Shown(call(1, NINE), false));
    }
}
