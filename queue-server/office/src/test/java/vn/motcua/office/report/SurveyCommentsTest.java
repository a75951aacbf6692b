package vn.motcua.office.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.queue.SurveyHistory.Comment;

/** Texts are read only among at least five of a block of days that is over. */
class SurveyCommentsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);

    private final List<Comment> written = new ArrayList<>();

    private void write(int dayOfMonth, int people) {
        for (int i = 0; i < people; i++) {
            String name = "%022d".formatted(dayOfMonth * 10_000 + i);
            written.add(new Comment(FIRST.withDayOfMonth(dayOfMonth), new PersonalRef(name)));
        }
    }

    private SurveyComments read(LocalDate to, LocalDate today) {
        return SurveyComments.of(written, FIRST, to, today, today.minusDays(365));
    }

    @Test
    void fewerThanFiveOfABlockAreCountedAndNotShown() {
        write(2, 4);
        write(9, 3);
        write(10, 2);
        SurveyComments readable = read(LATER, LATER);
        assertThat(readable.groups()).hasSize(1);
        assertThat(readable.groups().getFirst().block().from()).isEqualTo(FIRST.withDayOfMonth(8));
        assertThat(readable.groups().getFirst().refs()).hasSize(5);
        assertThat(readable.hidden()).isEqualTo(4);
    }

    @Test
    void aBlockThatIsNotOverOrDoesNotLieWithinThePeriodTellsNothing() {
        write(2, 6);
        write(8, 6);
        assertThat(read(LATER, FIRST.withDayOfMonth(7)).groups()).isEmpty();
        assertThat(read(FIRST.withDayOfMonth(13), LATER).groups()).hasSize(1);
    }

    @Test
    void moreThanAThousandAreToldByWholeBlocks() {
        write(2, 700);
        write(8, 400);
        SurveyComments readable = read(LATER, LATER);
        assertThat(readable.groups()).hasSize(1);
        assertThat(readable.left()).isEqualTo(700);
    }

    @Test
    void ofABlockOfMoreThanAThousandAlwaysTheSameThousandAreTold() {
        write(2, 1_200);
        SurveyComments readable = read(LATER, LATER);
        assertThat(readable.groups().getFirst().refs()).hasSize(1_000);
        assertThat(readable.left()).isEqualTo(200);
        Collections.reverse(written);
        assertThat(read(LATER, LATER)).isEqualTo(readable);
    }

    @Test
    void aBlockGoesAsAWholeBeforeItsFirstTextDoes() {
        write(8, 6);
        write(14, 6);
        LocalDate first = FIRST.withDayOfMonth(8);
        assertThat(SurveyComments.of(written, FIRST, LATER, LATER, first.minusDays(2))
                        .groups())
                .hasSize(1);
        SurveyComments later = SurveyComments.of(written, FIRST, LATER, LATER, first.minusDays(1));
        assertThat(later.groups()).isEmpty();
        assertThat(later.hidden()).isZero();
    }
}
