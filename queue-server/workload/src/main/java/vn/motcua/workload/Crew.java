package vn.motcua.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/**
 * Clients that do the same work at once, each on a thread of its own, as fast as they are answered.
 *
 * @param office whom they work for
 * @param clients how many
 * @param warmUp how long they work before anything is counted
 * @param length how long is counted
 */
record Crew(OfficeAddress office, int clients, Duration warmUp, Duration length) {
    /** How an attempt ended. */
    enum Attempt {
        DONE,
        FAILED,
        /** There was nothing to do just now: not counted. */
        IDLE,
        /** There will be nothing to do any more: this client goes home. */
        OUT_OF_WORK
    }

    /** One client's work; closed by its own thread. */
    interface Client extends AutoCloseable {
        /** Does one thing and waits for its end. */
        Attempt once() throws InterruptedException;

        @Override
        default void close() {}
    }

    /** Lets them work; a client that throws has failed for good. */
    Measurement work(String what, IntFunction<Client> client) throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        List<Shift> shifts = new ArrayList<>();
        for (int each = 0; each < clients; each++) {
            Shift shift = new Shift(client.apply(each), go);
            Thread.ofPlatform().daemon().name("client-" + each).start(shift);
            shifts.add(shift);
        }
        long begin = System.nanoTime() + warmUp.toNanos();
        shifts.forEach(shift -> shift.measure(begin, begin + length.toNanos()));
        go.countDown();
        Thread.sleep(warmUp);
        OfficeProcess.Busy busy;
        double seconds;
        try (OfficeDesk desk = new OfficeDesk(office, office.machineToken(), "use")) {
            OfficeProcess.Use use = new OfficeProcess.Use(desk);
            for (Shift shift : shifts) {
                shift.done.await();
            }
            seconds = (System.nanoTime() - begin) / 1e9;
            busy = use.soFar();
        }
        Histogram all = Measurement.noLatencies();
        long errors = 0;
        for (Shift shift : shifts) {
            all.add(shift.latencies);
            errors += shift.errors;
        }
        return new Measurement(what, Math.max(seconds, 1e-3), all, errors, busy);
    }

    private static final class Shift implements Runnable {
        private static final System.Logger LOG = System.getLogger(Crew.class.getName());

        private final Client client;
        private final CountDownLatch go;
        private final CountDownLatch done = new CountDownLatch(1);
        private final Histogram latencies = Measurement.noLatencies();
        private long errors;
        private long from;
        private long to;

        Shift(Client client, CountDownLatch go) {
            this.client = client;
            this.go = go;
        }

        void measure(long from, long to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public void run() {
            try (client) {
                go.await();
                Attempt last = Attempt.DONE;
                for (long began = System.nanoTime();
                        began - to < 0 && last != Attempt.OUT_OF_WORK;
                        began = System.nanoTime()) {
                    last = client.once();
                    if (began - from >= 0) {
                        count(last, System.nanoTime() - began);
                    }
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException broken) {
                errors++;
                LOG.log(System.Logger.Level.WARNING, "A client gave up: {0}", broken.getMessage());
            } finally {
                done.countDown();
            }
        }

        private void count(Attempt attempt, long nanos) {
            switch (attempt) {
                case DONE -> Measurement.record(latencies, nanos);
                case FAILED -> errors++;
                case IDLE, OUT_OF_WORK -> {}
            }
        }
    }
}
