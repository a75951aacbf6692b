package vn.motcua.link;

import java.util.concurrent.CompletableFuture;

/** A message on its way to the broker, and whom to tell. */
record Outbound(String topic, byte[] payload, PublishOptions options, CompletableFuture<Boolean> taken) {

    /** Completes on another thread: what hangs on the future must not run in, or block, the wire's callbacks. */
    void finish(boolean success) {
        taken.completeAsync(() -> success);
    }
}
