package vn.motcua.office.definition;

import java.time.Duration;
import java.time.LocalDate;
import vn.motcua.protocol.Text;

/**
 * The waiting target in force from a day on. Targets are law, so they are data with a date and a source.
 *
 * @param from first business day on which it holds
 * @param waiting longest wait that meets the target
 * @param unit what one wait belongs to: plans count per visit or per transaction
 * @param source the plan or decision that sets it
 */
public record Target(LocalDate from, Duration waiting, Unit unit, Text source) {
    /** What a target counts. */
    public enum Unit {
        /** Một lần đến giao dịch. */
        VISIT("visit"),
        /** Một lượt giao dịch. */
        TRANSACTION("transaction");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        /** The word that stands for it in files and messages. */
        public String word() {
            return word;
        }
    }
}
