package vn.motcua.workload;

import java.time.Instant;
import java.util.List;

/** An officer who does at one counter exactly what the log says, when it says so. */
final class ReplayingOfficer implements SimulatedDay.Work {
    private final SimulatedDay day;
    private final String counter;
    private final List<CounterLane.Step> steps;
    private final OfficeDesk line;

    ReplayingOfficer(SimulatedDay day, String counter) {
        this.day = day;
        this.counter = counter;
        this.steps = CounterLane.of(day.log(), counter);
        this.line = day.desk("counter-" + counter);
    }

    @Override
    public void run() throws InterruptedException {
        try (OfficeDesk desk = line) {
            for (CounterLane.Step step : steps) {
                Instant due = day.at(step.at());
                day.time().await(due);
                Answer answer = perform(desk, step);
                day.lateness().add(due, day.time().now());
                if (!answer.succeeded()) {
                    day.trouble("counter " + counter + ", " + step, answer);
                }
            }
        }
    }

    private Answer perform(OfficeDesk desk, CounterLane.Step step) throws InterruptedException {
        return switch (step) {
            case CounterLane.Step.Open open -> desk.open(counter, "officer-" + counter);
            case CounterLane.Step.Close close -> desk.close(counter);
            case CounterLane.Step.Call call -> desk.call(counter, day.awaitTicket(call.ticket()), "replay of a log");
            case CounterLane.Step.Start start -> desk.start(counter);
            case CounterLane.Step.Complete complete -> desk.complete(counter);
            case CounterLane.Step.NoShow miss -> desk.noShow(counter);
        };
    }
}
