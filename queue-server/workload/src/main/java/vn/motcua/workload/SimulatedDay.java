package vn.motcua.workload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.outbox.DeviceClock;
import vn.motcua.protocol.DeviceConfig;

/**
 * A recorded day in a running office on a simulated clock. Citizens take their numbers at a kiosk, over MQTT; those with
 * a booking check in at the desk, over HTTP; officers work over HTTP. Every person has a thread of their own, which
 * sleeps until the office's clock shows their next time.
 */
final class SimulatedDay implements AutoCloseable {
    /** The zone of every log so far; a log does not say its own. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The kiosk that is registered for the day. */
    static final String KIOSK = "simulated-kiosk";

    /** Office time before the first event in which everything is made ready, at the clock's real speed. */
    private static final Duration PREPARATION = Duration.ofMinutes(10);

    private static final Duration HEAD_START = Duration.ofMillis(150);
    private static final Duration COMPARE_EVERY = Duration.ofSeconds(3);
    private static final int PATIENCE_SECONDS = 30;
    private static final int MOST_TROUBLES = 50;

    private final OfficeAddress office;
    private final VisitLog log;
    private final double speed;
    private final OfficeDesk programme;
    private final OfficeDesk front;
    private final OfficeTime time;
    private final TemporaryKiosks kiosks;
    private final Lateness lateness = new Lateness();
    private final Map<Integer, CompletableFuture<String>> tickets = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<LoggedTicket>> citizens = new ConcurrentHashMap<>();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final Bell news = new Bell();

    private SimulatedDay(
            OfficeAddress office,
            VisitLog log,
            double speed,
            OfficeDesk programme,
            OfficeTime time,
            TemporaryKiosks kiosks) {
        this.office = office;
        this.log = log;
        this.speed = speed;
        this.programme = programme;
        this.time = time;
        this.kiosks = kiosks;
        this.front = desk("desk");
    }

    /**
     * Sets the clock, fits the definition, registers the kiosk.
     *
     * @param brand brand file for a generated definition
     * @param say hears what is done to the office
     */
    static SimulatedDay prepare(OfficeAddress office, VisitLog log, double speed, String brand, Consumer<String> say)
            throws InterruptedException {
        OfficeDesk programme = new OfficeDesk(office, office.administratorToken(), "simulate");
        try {
            OfficeTime time = new OfficeTime(programme);
            Instant begin = at(log, log.begin());
            time.set(begin.minus(PREPARATION), 1);
            fit(programme, log, brand, say);
            Instant start = time.now();
            DeviceClock clock = new DeviceClock(
                    time::now,
                    () -> Math.max(0, Duration.between(start, time.now()).toMillis()));
            TemporaryKiosks kiosks = TemporaryKiosks.open(office, List.of(KIOSK), () -> clock);
            SimulatedDay day = new SimulatedDay(office, log, speed, programme, time, kiosks);
            day.checkReady();
            return day;
        } catch (RuntimeException | InterruptedException failed) {
            programme.close();
            throw failed;
        }
    }

    /** Installs a definition made for the log when the office's own lacks a service, a counter or a skill. */
    private static void fit(OfficeDesk programme, VisitLog log, String brand, Consumer<String> say) {
        Map<String, List<String>> skills = new ConcurrentHashMap<>();
        programme.counters().forEach(counter -> skills.put(counter.id(), counter.services()));
        boolean services = programme.services().stream()
                .map(OfficeDesk.OfferedService::id)
                .toList()
                .containsAll(log.services());
        boolean skilled = log.skills().entrySet().stream()
                .allMatch(
                        entry -> skills.getOrDefault(entry.getKey(), List.of()).containsAll(entry.getValue()));
        if (services && skilled) {
            return;
        }
        String id = programme.get("/health").required("office");
        Answer answer = programme.put("/api/v1/definition", "application/yaml", LogDefinition.yaml(id, log, brand));
        if (!answer.succeeded()) {
            throw new WorkloadFault("this office lacks services or counters of the log, and refuses a definition made"
                    + " for it: " + answer.problem());
        }
        say.accept("the office had not the log's services and counters; a definition made for the log is in force: "
                + log.services().size() + " services, " + log.skills().size() + " counters");
    }

    private void checkReady() {
        DeviceConfig config = kiosks.kiosks().getFirst().device().config();
        if (config == null || !config.office().timeZone().equals(ZONE)) {
            throw new WorkloadFault("the office's time zone must be " + ZONE + ", that of the log");
        }
        List<String> closed = new TreeSet<>(log.services())
                .stream()
                        .filter(service -> config.services().stream()
                                .noneMatch(offered -> offered.id().equals(service) && offered.open()))
                        .toList();
        if (!closed.isEmpty()) {
            throw new WorkloadFault("the kiosk may not offer " + closed + "; start the office without --hours");
        }
    }

    private static Instant at(VisitLog log, long millis) {
        return log.day().atTime(LocalTime.MIDNIGHT).atZone(ZONE).toInstant().plusMillis(millis);
    }

    Instant at(long millis) {
        return at(log, millis);
    }

    VisitLog log() {
        return log;
    }

    OfficeTime time() {
        return time;
    }

    Lateness lateness() {
        return lateness;
    }

    /** Rung whenever a citizen has come. */
    Bell news() {
        return news;
    }

    /** A line of their own for one officer. */
    OfficeDesk desk(String name) {
        return new OfficeDesk(office, office.machineToken(), "simulate-" + name).warmedUp();
    }

    /** The office's id of a ticket, once the office has committed it. */
    CompletableFuture<String> ticket(LoggedTicket ticket) {
        return tickets.computeIfAbsent(ticket.row(), row -> new CompletableFuture<>());
    }

    /** Waits for the office's commit of a ticket. */
    String awaitTicket(LoggedTicket ticket) throws InterruptedException {
        try {
            return ticket(ticket).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException missing) {
            throw new WorkloadFault("the ticket of line " + ticket.row() + " did not reach the office");
        }
    }

    /** Waits until it is known whose ticket this is: an officer may call it before the answer to its issue is read. */
    LoggedTicket awaitCitizen(String ticket) throws InterruptedException {
        try {
            return citizen(ticket).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException foreign) {
            throw new WorkloadFault("the office called a ticket that is not the log's: " + ticket);
        }
    }

    private CompletableFuture<LoggedTicket> citizen(String ticket) {
        return citizens.computeIfAbsent(ticket, unknown -> new CompletableFuture<>());
    }

    /** Something that the office refused; the day goes on. */
    void trouble(String what, Answer answer) {
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(what + ": " + answer.problem());
        }
    }

    /** The first refusals, in words. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** A person's work on a thread of their own; it may throw {@link WorkloadFault}. */
    interface Work {
        void run() throws InterruptedException;
    }

    /**
     * Lets the day happen: the clock starts just before the first event, and this returns when everybody has finished.
     *
     * @param officers what each of them does
     */
    void live(Map<String, Work> officers) throws InterruptedException {
        time.set(at(log.begin()).minus(officeTime(HEAD_START)), speed);
        List<Thread> people = new ArrayList<>();
        people.add(person("kiosk", this::takeNumbers));
        people.add(person("desk", this::checkIn));
        officers.forEach((name, work) -> people.add(person("officer-" + name, work)));
        Thread comparing = Thread.ofPlatform().daemon().name("clock").start(this::keepTime);
        try {
            for (Thread person : people) {
                person.join();
            }
        } finally {
            comparing.interrupt();
            comparing.join();
            time.set(time.now(), 1);
        }
    }

    private Duration officeTime(Duration real) {
        return Duration.ofNanos(Math.round(real.toNanos() * speed));
    }

    private Thread person(String name, Work work) {
        return Thread.ofPlatform().name(name).start(() -> {
            try {
                work.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException broken) {
                troubles.add(name + " gave up: " + broken.getMessage());
            }
        });
    }

    private void keepTime() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(COMPARE_EVERY);
                time.compare();
            }
        } catch (InterruptedException done) {
            // The day is over.
        }
    }

    private void takeNumbers() throws InterruptedException {
        TemporaryKiosks.Kiosk kiosk = kiosks.kiosks().getFirst();
        for (LoggedTicket citizen : log.tickets()) {
            if (!citizen.booked()) {
                Instant due = at(citizen.arrived());
                time.await(due);
                kiosk.device()
                        .issueLater(citizen.service(), citizen.priority(), Language.VIETNAMESE)
                        .thenAccept(result -> taken(kiosk, citizen, due, result));
            }
        }
    }

    private void taken(TemporaryKiosks.Kiosk kiosk, LoggedTicket citizen, Instant due, IssueResult result) {
        switch (result) {
            case IssueResult.Issued(var issued) -> {
                lateness.add(due, time.now());
                citizen(issued.ticket().toString()).complete(citizen);
                kiosk.ack(issued.ticket()).thenRun(() -> {
                    kiosk.forget(issued.ticket());
                    known(citizen, issued.ticket().toString());
                });
            }
            case IssueResult.SeriesExhausted none -> refusedAtKiosk(citizen, none);
            case IssueResult.ServiceNotOffered none -> refusedAtKiosk(citizen, none);
            case IssueResult.NotConfigured none -> refusedAtKiosk(citizen, none);
            case IssueResult.StoreFailed none -> refusedAtKiosk(citizen, none);
        }
    }

    private void refusedAtKiosk(LoggedTicket citizen, IssueResult why) {
        trouble("line " + citizen.row() + " got no number at the kiosk", new Answer(0, why.toString()));
    }

    private void known(LoggedTicket citizen, String ticket) {
        ticket(citizen).complete(ticket);
        news.ring();
    }

    /** Bookings check in, and those who gave up are taken off the queue, in the order of the clock. */
    private void checkIn() throws InterruptedException {
        try (OfficeDesk desk = front) {
            for (DeskErrand errand : DeskErrand.of(log)) {
                Instant due = at(errand.at());
                time.await(due);
                LoggedTicket citizen = errand.citizen();
                if (errand.leaving()) {
                    Answer answer = desk.cancel(awaitTicket(citizen), "left");
                    if (!answer.succeeded()) {
                        trouble("line " + citizen.row() + " could not leave", answer);
                    }
                } else {
                    Answer answer = desk.issue(
                            citizen.service(),
                            false,
                            at(java.util.Objects.requireNonNull(citizen.slot())).toString());
                    if (answer.status() == 201) {
                        citizen(answer.required("ticket")).complete(citizen);
                        known(citizen, answer.required("ticket"));
                    } else {
                        trouble("line " + citizen.row() + " could not check in", answer);
                    }
                }
                lateness.add(due, time.now());
            }
        }
    }

    /** What the office reports of the day. */
    Answer report() {
        return programme.get(
                "/api/v1/reports/waiting?from=" + log.day() + "&to=" + log.day() + "&group=service&format=json");
    }

    @Override
    public void close() {
        kiosks.close();
        programme.close();
    }
}
