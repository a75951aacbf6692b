package vn.motcua.workload;

/**
 * An officer who calls the next citizen as soon as the last call is answered. There are more officers than counters, so
 * several share one: that is allowed, and each call must still bring another ticket.
 */
final class CallingClient implements Crew.Client {
    private final Bench bench;
    private final OfficeDesk desk;
    private final boolean stays;
    private int counter;
    private int emptyInARow;

    /** @param stays whether the officer waits for new citizens when the queue is empty, instead of going home */
    CallingClient(Bench bench, String name, int index, boolean stays) {
        this.bench = bench;
        this.desk = bench.desk(name);
        this.counter = index;
        this.stays = stays;
    }

    @Override
    public Crew.Attempt once() throws InterruptedException {
        String at = bench.counters().get(counter % bench.counters().size());
        Answer answer = desk.callNext(at);
        if (answer.status() == 200) {
            emptyInARow = 0;
            bench.ledger().called(answer.required("ticket"), answer.required("number"), at);
            return Crew.Attempt.DONE;
        }
        if (answer.status() != 204) {
            return Crew.Attempt.FAILED;
        }
        counter++;
        if (++emptyInARow < bench.counters().size()) {
            return Crew.Attempt.IDLE;
        }
        if (!stays) {
            return Crew.Attempt.OUT_OF_WORK;
        }
        emptyInARow = 0;
        Thread.sleep(5);
        return Crew.Attempt.IDLE;
    }

    @Override
    public void close() {
        desk.close();
    }
}
