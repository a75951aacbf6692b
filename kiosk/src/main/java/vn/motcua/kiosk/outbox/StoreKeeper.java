package vn.motcua.kiosk.outbox;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Keeps the file that the {@link Writer} writes, which tells it what it met. All of it on the writer's thread. */
interface StoreKeeper {
    /** The connection that writes now. */
    StoreConnection connection();

    /** Whether {@code met} is the disk's or the file's trouble, or null. */
    @Nullable
    StorageTrouble troubleIn(@Nullable Throwable met);

    /** The transaction is about to be committed; the last look at it. */
    void committing() throws SQLException;

    /** What was appended until now is on the disk. */
    void committed();

    /** The store is in trouble, or, with null, out of it. */
    void troubled(@Nullable StorageTrouble trouble);

    /** Opens the file anew, replacing it when it is damaged, and proves that it can be written. */
    void reopen(StorageTrouble trouble) throws Exception;
}
