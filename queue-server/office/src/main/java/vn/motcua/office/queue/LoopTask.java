package vn.motcua.office.queue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A piece of work for the loop, and its caller. A caller's own error must not harm the batch it shares. */
record LoopTask<T>(Work<T> work, CompletableFuture<T> future) {

    /** What a task does on the loop's thread. */
    @FunctionalInterface
    interface Work<T> {
        T in(Batch batch);

        /** What to do instead after it failed over this; empty to tell the caller. */
        default Optional<Work<T>> without(RuntimeException error) {
            return Optional.empty();
        }
    }

    Optional<LoopTask<T>> without(RuntimeException error) {
        return work.without(error).map(instead -> new LoopTask<>(instead, future));
    }

    /**
     * Does the work.
     *
     * @return to be run after the commit
     * @throws Failed when the batch can no longer be trusted
     */
    Runnable perform(Batch batch) {
        try {
            T result = work.in(batch);
            return () -> future.complete(result);
        } catch (CommandLoop.KeyReused | CommandLoop.KeysFull e) {
            return () -> future.completeExceptionally(e);
        } catch (ReadFailed e) {
            return () -> future.completeExceptionally(e.error);
        } catch (QueueStore.StorageFault e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Failed(this, e);
        }
    }

    /** A reader's own error: it changed nothing. */
    static final class ReadFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final RuntimeException error;

        ReadFailed(RuntimeException error) {
            super(error);
            this.error = error;
        }
    }

    /** A task's own error, after which the batch can no longer be trusted. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient LoopTask<?> task;
        private final RuntimeException error;

        Failed(LoopTask<?> task, RuntimeException error) {
            super(error);
            this.task = task;
            this.error = error;
        }

        LoopTask<?> task() {
            return task;
        }

        RuntimeException error() {
            return error;
        }
    }
}
