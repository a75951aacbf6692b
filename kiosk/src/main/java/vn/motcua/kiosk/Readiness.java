package vn.motcua.kiosk;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import vn.motcua.kiosk.outbox.TicketDesk;

/**
 * When the first number may be given. Until the office has answered since the start this may be an old image of a disk,
 * which would give numbers once more; an office that cannot be asked is not waited for longer than a citizen would.
 */
final class Readiness {
    /** How long the first number after a start waits for the office: for the line, and once it stands for an answer. */
    private static final int LINE_MILLIS = 3_000;

    private static final int ANSWER_MILLIS = 15_000;

    private final TicketDesk desk;
    private final CompletableFuture<Void> known = new CompletableFuture<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    Readiness(TicketDesk desk) {
        this.desk = desk;
    }

    /** From now on the office is waited for. */
    void await(BooleanSupplier connected) {
        known.completeOnTimeout(null, ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        CompletableFuture.delayedExecutor(LINE_MILLIS, TimeUnit.MILLISECONDS).execute(() -> {
            if (!connected.getAsBoolean()) {
                known.complete(null);
            }
        });
    }

    /** The office has answered, or what has given nothing yet cannot have given it before. */
    void known() {
        known.complete(null);
    }

    /** Something came that numbers were waiting for. */
    void look() {
        if (!ready.isDone() && desk.ready()) {
            ready.complete(null);
        }
    }

    /** Complete when a number may be given. */
    CompletableFuture<Void> whenKnown() {
        return known;
    }

    /** @return false if numbers could not be given within {@code patience}: configured, the date known, leases at hand */
    boolean within(Duration patience) throws InterruptedException {
        try {
            ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return desk.ready();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
