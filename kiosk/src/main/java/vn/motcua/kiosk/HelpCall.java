package vn.motcua.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The call for an officer to this machine. It stands in the device's status, not in an event: a call that reaches the
 * office hours late helps nobody. It ends by itself, so that no forgotten call stays on the consoles.
 *
 * <p>Safe for several threads.
 */
final class HelpCall {
    /** After this time nobody waits in front of the machine any more. */
    static final Duration LASTS = Duration.ofMinutes(5);

    /** A call that the broker has not taken by then counts as not sent: the citizen must not wait for nothing. */
    static final Duration SENT_WITHIN = Duration.ofSeconds(4);

    private final Supplier<CompletableFuture<Boolean>> publishStatus;
    private final Supplier<Instant> now;
    private final Consumer<@Nullable Instant> told;
    private volatile @Nullable Instant since;

    /**
     * @param publishStatus publishes the device's status, true once the broker has it
     * @param now the office's time as far as the device knows it
     * @param told hears when the call left the machine, or null when it could not
     */
    HelpCall(
            Supplier<CompletableFuture<Boolean>> publishStatus,
            Supplier<Instant> now,
            Consumer<@Nullable Instant> told) {
        this.publishStatus = publishStatus;
        this.now = now;
        this.told = told;
    }

    /** Since when an officer is wanted; null when none is. */
    @Nullable
    Instant since() {
        return since;
    }

    void wanted(boolean wanted) {
        if (!wanted) {
            since = null;
            publishStatus.get();
            return;
        }
        Instant at = now.get();
        since = at;
        publishStatus
                .get()
                .completeOnTimeout(false, SENT_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> false)
                .thenAccept(taken -> told.accept(taken ? at : null));
        CompletableFuture.delayedExecutor(LASTS.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (at.equals(since)) {
                        wanted(false);
                    }
                });
    }
}
