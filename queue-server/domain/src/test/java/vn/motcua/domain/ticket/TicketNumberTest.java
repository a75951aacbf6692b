package vn.motcua.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TicketNumberTest {
    @Test
    void hasAtLeastThreeDigits() {
        assertThat(new TicketNumber('A', 0, 7)).hasToString("A007");
        assertThat(new TicketNumber('A', 0, 999)).hasToString("A999");
        assertThat(new TicketNumber('A', 12, 1)).hasToString("A12001");
    }

    @Test
    void readsWhatItPrints() {
        for (TicketNumber number : new TicketNumber[] {
            new TicketNumber('B', 0, 12), new TicketNumber('Z', 1, 1), new TicketNumber('K', 999, 999)
        }) {
            assertThat(TicketNumber.parse(number.toString())).isEqualTo(number);
        }
    }

    @Test
    void refusesLettersThatReadAsDigits() {
        for (char letter : new char[] {'I', 'O', 'Q', 'a', 'Đ'}) {
            assertThatThrownBy(() -> new TicketNumber(letter, 0, 1)).hasMessageContaining("letter");
        }
    }

    @Test
    void refusesTextThatIsNoNumber() {
        for (String text : new String[] {"", "A", "A12", "A000", "A1000", "AA001", "A0012345"}) {
            assertThatThrownBy(() -> TicketNumber.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
