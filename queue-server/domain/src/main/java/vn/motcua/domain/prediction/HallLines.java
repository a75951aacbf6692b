package vn.motcua.domain.prediction;

import java.util.Arrays;
import vn.motcua.domain.policy.Heads;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.prediction.HallNow.Desk;
import vn.motcua.domain.prediction.HallNow.Person;
import vn.motcua.domain.ticket.QueueClass;

/**
 * The lines of the hall by service and class, each by rank, and what the policy sees of them: the same rule picks here
 * and in the live queue (ADR 11). Times are seconds.
 */
final class HallLines implements Heads {
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final int CLASSES = QueueClass.values().length;

    private final Person[][] line;
    private final int[] first;
    private final int[] last;
    private final int[] passed;
    private final int[] ordinaryCalls;
    private final int[] seen;
    private int heads;

    HallLines(int services) {
        line = new Person[services * CLASSES][];
        first = new int[line.length];
        last = new int[line.length];
        seen = new int[line.length];
        passed = new int[services];
        ordinaryCalls = new int[services];
    }

    private static int at(int service, QueueClass queueClass) {
        return service * CLASSES + queueClass.ordinal();
    }

    void add(Person person) {
        int lane = at(person.service(), person.queueClass());
        Person[] people = line[lane];
        if (people == null) {
            people = new Person[8];
        } else if (last[lane] == people.length) {
            people = Arrays.copyOf(people, 2 * people.length);
        }
        line[lane] = people;
        int place = last[lane]++;
        while (place > first[lane] && people[place - 1].rank() > person.rank()) {
            people[place] = people[place - 1];
            place--;
        }
        people[place] = person;
    }

    /** Somebody goes away; nothing happens where the person is not in the line. */
    void remove(Person person) {
        int lane = at(person.service(), person.queueClass());
        for (int place = first[lane]; place < last[lane]; place++) {
            if (line[lane][place] == person) {
                System.arraycopy(line[lane], place + 1, line[lane], place, last[lane] - place - 1);
                last[lane]--;
                return;
            }
        }
    }

    private Person head(int lane) {
        return line[lane][first[lane]];
    }

    /**
     * Those whom the counter may call: of what it means to serve then, or, when none of these waits, of all its skills
     * (own rule, because "call next" goes by skills: ADR 34).
     */
    void look(Desk desk, double at, double appointmentEarly) {
        look(desk, at, appointmentEarly, true);
        if (heads == 0) {
            look(desk, at, appointmentEarly, false);
        }
    }

    private void look(Desk desk, double at, double appointmentEarly, boolean asPlanned) {
        heads = 0;
        for (int lane = 0; lane < line.length; lane++) {
            if (first[lane] < last[lane]
                    && (asPlanned ? desk.servesAt(lane / CLASSES, at) : desk.serves(lane / CLASSES))
                    && (lane % CLASSES != QueueClass.APPOINTMENT.ordinal()
                            || head(lane).rank() - appointmentEarly <= at)) {
                seen[heads++] = lane;
            }
        }
    }

    /** Since when somebody has waited whom the counter may call; infinite where nobody does. */
    double since(Desk desk, double at, double appointmentEarly) {
        look(desk, at, appointmentEarly);
        double since = NEVER;
        for (int i = 0; i < heads; i++) {
            boolean booked = seen[i] % CLASSES == QueueClass.APPOINTMENT.ordinal();
            Person head = head(seen[i]);
            since = Math.min(since, booked ? Math.max(head.since(), head.rank() - appointmentEarly) : head.since());
        }
        return since;
    }

    double nextDue(Desk desk, double at, double appointmentEarly) {
        double next = NEVER;
        for (int lane = QueueClass.APPOINTMENT.ordinal(); lane < line.length; lane += CLASSES) {
            if (first[lane] < last[lane] && desk.serves(lane / CLASSES)) {
                double due = head(lane).rank() - appointmentEarly;
                next = due > at ? Math.min(next, due) : next;
            }
        }
        return next;
    }

    Person take(int head, Policy policy, Desk desk) {
        int lane = seen[head];
        boolean ordinary = lane % CLASSES == QueueClass.ORDINARY.ordinal();
        for (int service = 0; service < passed.length; service++) {
            if (!desk.serves(service)) {
                continue;
            }
            int ordinaries = at(service, QueueClass.ORDINARY);
            if (!ordinary) {
                passed[service] += first[ordinaries] < last[ordinaries] ? 1 : 0;
                ordinaryCalls[service] = 0;
            } else if (++ordinaryCalls[service] >= policy.ordinaryTurn()) {
                passed[service] = 0;
                ordinaryCalls[service] = 0;
            }
        }
        return line[lane][first[lane]++];
    }

    @Override
    public int size() {
        return heads;
    }

    @Override
    public QueueClass queueClass(int i) {
        return QueueClass.values()[seen[i] % CLASSES];
    }

    @Override
    public long rank(int i) {
        return Math.round(head(seen[i]).rank() * 1_000);
    }

    @Override
    public int consecutivePriority(int i) {
        return passed[seen[i] / CLASSES];
    }
}
