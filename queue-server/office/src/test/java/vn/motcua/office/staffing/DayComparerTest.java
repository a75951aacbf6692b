package vn.motcua.office.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.policy.StrictPolicy;
import vn.motcua.domain.prediction.HallLearner;
import vn.motcua.domain.prediction.HallModel;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.prediction.LogTicket;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;
import vn.motcua.office.staffing.WhatIf.Part;

/** A morning in Bình An with one counter for a service that half the hall wants: six minutes each, one every five. */
class DayComparerTest {
    private static final OfficeDefinition OFFICE =
            OfficeDefinitionFile.load(Path.of("../../provisioning/offices/phuong-binh-an.yaml"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int EIGHT = 8 * 3_600;
    private static final Hours NINE_TO_TEN = new Hours(LocalTime.of(9, 0), LocalTime.of(10, 0));

    private final LogDay day = day();
    private final HallModel model = new HallLearner(
                    new HallLearner.Office(
                            OFFICE.services().size(), OFFICE.counters().size(), at -> List.of(), 1),
                    List.of(day))
            .learn();

    /** Only counter 3 opens; its people are served one after the other. */
    private static LogDay day() {
        List<LogTicket> tickets = new ArrayList<>();
        double free = EIGHT;
        int service = place("chung-thuc");
        for (int at = EIGHT; at < EIGHT + 10_800; at += 300) {
            double called = Math.max(at, free);
            free = called + 330 + at % 7 * 10;
            tickets.add(new LogTicket(
                    service, 1, at, Double.NaN, at, called, free, free - called, 2, LogTicket.Outcome.SERVED, false));
        }
        List<List<LogDay.Change>> changes = new ArrayList<>();
        OFFICE.counters().forEach(counter -> changes.add(List.of()));
        changes.set(2, List.of(new LogDay.Change(EIGHT, true), new LogDay.Change(free, false)));
        return new LogDay(DAY, tickets, changes, List.of(), List.of());
    }

    private static int place(String service) {
        for (int i = 0; i < OFFICE.services().size(); i++) {
            if (OFFICE.services().get(i).id().equals(service)) {
                return i;
            }
        }
        throw new AssertionError("Bình An has no service " + service);
    }

    private Comparison compared(WhatIf asked) {
        return new DayComparer(OFFICE, new StrictPolicy(), 600).of(day, List.of(), model, asked, () -> false);
    }

    private static WhatIf asked(Optional<Part> more, Optional<Part> open, Optional<Part> away) {
        return new WhatIf(DAY, more, open, away, null);
    }

    @Test
    void theDayPlayedAgainAsItWasIsNearToWhatWasMeasured() {
        Comparison same = compared(new WhatIf(DAY, Optional.empty(), Optional.empty(), Optional.empty(), "strict"));
        assertThat(same.people()).isEqualTo(36);
        assertThat(same.was().meanWait().mean())
                .isCloseTo(
                        same.measured().meanWait(), within(.25 * same.measured().meanWait()));
        assertThat(same.difference().meanWait().low()).isZero();
        assertThat(same.difference().meanWait().high()).isZero();
        assertThat(same.measured().worst()).isGreaterThan(same.measured().meanWait());
        assertThat(same.measured().worstFrom()).isAfterOrEqualTo(LocalTime.of(10, 0));
    }

    @Test
    void oneMoreOfficerForAnHourHelpsInEveryReplication() {
        Comparison helped =
                compared(asked(Optional.of(new Part("3", NINE_TO_TEN)), Optional.empty(), Optional.empty()));
        assertThat(helped.difference().meanWait().high()).isNegative();
        assertThat(helped.difference().within().low()).isNotNegative();
        assertThat(helped.changed().meanWait().low())
                .isLessThanOrEqualTo(helped.changed().meanWait().mean());
        assertThat(helped.halfHours()).hasSize(6);
        assertThat(helped.halfHours().getFirst().changed())
                .as("before nine nothing is changed for those who are called by then")
                .isLessThanOrEqualTo(helped.halfHours().getFirst().was());
    }

    @Test
    void aCounterThatIsAwayMakesItWorseAndAnotherThatOpensHelps() {
        Comparison away = compared(asked(Optional.empty(), Optional.empty(), Optional.of(new Part("3", NINE_TO_TEN))));
        assertThat(away.difference().meanWait().low()).isPositive();
        // Counter 2 serves the same and was closed all day.
        Comparison open = compared(asked(Optional.empty(), Optional.of(new Part("2", NINE_TO_TEN)), Optional.empty()));
        assertThat(open.difference().meanWait().high()).isNegative();
        Comparison moved = compared(asked(
                Optional.empty(), Optional.of(new Part("2", NINE_TO_TEN)), Optional.of(new Part("3", NINE_TO_TEN))));
        assertThat(moved.difference().meanWait().mean())
                .isBetween(
                        open.difference().meanWait().mean(),
                        away.difference().meanWait().mean());
    }
}
