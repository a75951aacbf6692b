package vn.motcua.workload;

/** Asks for one ticket after the other at the desk, going round the services. */
final class IssuingClient implements Crew.Client {
    /** The office holds as many open tickets as it can: that is a bound, not a failure. */
    private static final String OFFICE_FULL = "office-full";

    private final Bench bench;
    private final OfficeDesk desk;
    private int turn;

    IssuingClient(Bench bench, String name, int index) {
        this.bench = bench;
        this.desk = bench.desk(name);
        this.turn = index;
    }

    @Override
    public Crew.Attempt once() {
        String service = bench.services().get(turn++ % bench.services().size());
        Answer answer = desk.issue(service, false, null);
        if (answer.text("code").filter(OFFICE_FULL::equals).isPresent()) {
            return Crew.Attempt.OUT_OF_WORK;
        }
        if (answer.status() != 201) {
            return Crew.Attempt.FAILED;
        }
        bench.ledger().issued(answer.required("ticket"), answer.required("number"));
        return Crew.Attempt.DONE;
    }

    @Override
    public void close() {
        desk.close();
    }
}
