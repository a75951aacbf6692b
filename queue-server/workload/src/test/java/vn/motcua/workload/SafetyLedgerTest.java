package vn.motcua.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.workload.OfficeDesk.KnownCounter;

class SafetyLedgerTest {
    private final SafetyLedger ledger = new SafetyLedger();

    private static KnownCounter counter(String id, @Nullable String ticket) {
        return new KnownCounter(id, "open", List.of("ho-tich"), ticket);
    }

    @Test
    void differentTicketsWithDifferentNumbersAreSafe() {
        ledger.issued("t1", "A001");
        ledger.issued("t2", "A002");
        ledger.called("t1", "A001", "1");
        ledger.called("t2", "A002", "2");
        ledger.seen(List.of(counter("1", "t1"), counter("2", "t2"), counter("3", null), counter("4", null)));
        ledger.checked("t1", "A001", new Answer(200, "{\"ticket\":\"t1\",\"number\":\"A001\"}"));
        assertThat(ledger.verdict().safe()).isTrue();
        assertThat(ledger.verdict().numbers()).isEqualTo(2);
        assertThat(ledger.verdict().calls()).isEqualTo(2);
    }

    @Test
    void aNumberGivenTwiceIsFound() {
        ledger.issued("t1", "A001");
        ledger.issued("t2", "A001");
        assertThat(ledger.verdict().violations()).containsExactly("number A001 was given to t1 and to t2");
    }

    @Test
    void aTicketCalledByTwoOfficersIsFound() {
        ledger.called("t1", "A001", "1");
        ledger.called("t1", "A001", "2");
        assertThat(ledger.verdict().violations())
                .containsExactly("A001 was called at counter 1 and again at counter 2");
    }

    @Test
    void aTicketAtTwoCountersIsFound() {
        ledger.seen(List.of(counter("1", "t1"), counter("2", "t1")));
        assertThat(ledger.verdict().violations()).containsExactly("t1 stood at counter 1 and at counter 2");
    }

    @Test
    void anAcknowledgedTicketThatTheOfficeDoesNotKnowIsFound() {
        ledger.acknowledged("t1", "A001");
        ledger.checked("t1", "A001", new Answer(404, "{\"code\":\"unknown-ticket\"}"));
        assertThat(ledger.verdict().safe()).isFalse();
        assertThat(ledger.verdict().violations())
                .containsExactly("the office acknowledged A001 (t1) but answers 404 unknown-ticket");
    }

    @Test
    void manyViolationsAreCountedAndTheFirstTold() {
        for (int each = 0; each < 200; each++) {
            ledger.issued("t" + each, "A001");
        }
        assertThat(ledger.verdict().broken()).isEqualTo(199);
        assertThat(ledger.verdict().violations()).hasSize(SafetyLedger.MOST_VIOLATIONS);
    }
}
