package vn.motcua.office.definition;

import java.time.Duration;
import vn.motcua.protocol.Text;

/** Who is called next, by name, with the parameters of that policy. */
public sealed interface PolicyDefinition {
    /** Name in files and reports. */
    String name();

    /** The rule in one sentence, as the kiosk tells it to citizens. */
    Text rule();

    /**
     * The longest weighted wait goes first, at most {@code cap} priority calls in a row while ordinary people wait.
     *
     * @param cap consecutive priority calls allowed, at least 1
     * @param priorityWeight weight of a minute of priority and booked people against 1 for ordinary ones, 1–100
     * @param appointmentHeadStart waiting time that a booking is credited with
     */
    record Aging(int cap, double priorityWeight, Duration appointmentHeadStart) implements PolicyDefinition {
        @Override
        public String name() {
            return "aging";
        }

        @Override
        public Text rule() {
            return new Text(
                    "Quy tắc gọi: tối đa " + cap + " số ưu tiên, rồi đến 1 số thường.",
                    "At most " + cap + " priority numbers in a row, then 1 regular.");
        }
    }

    /** The highest priority goes first, always; then by booked time or arrival. */
    record Strict() implements PolicyDefinition {
        @Override
        public String name() {
            return "strict";
        }

        @Override
        public Text rule() {
            return new Text("Quy tắc gọi: số ưu tiên được gọi trước.", "Priority numbers are called first.");
        }
    }

    /**
     * Turns: so many priority calls, then so many ordinary ones, while both wait.
     *
     * @param priorityCalls N of N:M, at least 1
     * @param ordinaryCalls M of N:M, at least 1
     */
    record Alternating(int priorityCalls, int ordinaryCalls) implements PolicyDefinition {
        @Override
        public String name() {
            return "alternating";
        }

        @Override
        public Text rule() {
            return new Text(
                    "Quy tắc gọi: " + priorityCalls + " số ưu tiên, rồi đến " + ordinaryCalls + " số thường.",
                    priorityCalls + " priority, then " + ordinaryCalls + " regular numbers, in turn.");
        }
    }
}
