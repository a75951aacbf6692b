package vn.motcua.hardware.escpos;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A device file open for reading and writing at once, without ever blocking in the system. Java's own channels cannot:
 * a read that waits holds up every write, and a device such as {@code /dev/usb/lp0} may be opened only once.
 *
 * <p>Reading and writing may go on at the same time, on two threads; closing ends both within {@value #POLL_MILLIS} ms.
 */
@SuppressWarnings("restricted") // poll(2) is to be had from the C library only
final class PosixFile implements Closeable {
    private static final int POLL_MILLIS = 100;

    // The same on every Linux that Debian knows.
    private static final int READ_WRITE = 0x2;
    private static final int NOT_CONTROLLING = 0x100;
    private static final int NON_BLOCKING = 0x800;
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final int TRY_AGAIN = 11;
    private static final int INTERRUPTED = 4;
    private static final long FLUSH = 0x540B;
    private static final int BOTH_WAYS = 2;
    private static final short READABLE = 0x1;
    private static final short WRITABLE = 0x4;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final VarHandle ERRNO =
            Linker.Option.captureStateLayout().varHandle(PathElement.groupElement("errno"));
    private static final MethodHandle OPEN =
            function("open", JAVA_INT, Linker.Option.firstVariadicArg(2), ADDRESS, JAVA_INT);
    private static final MethodHandle POLL = function("poll", JAVA_INT, null, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle READ = function("read", JAVA_LONG, null, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE = function("write", JAVA_LONG, null, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle IOCTL =
            function("ioctl", JAVA_INT, Linker.Option.firstVariadicArg(2), JAVA_INT, JAVA_LONG, JAVA_INT);
    private static final MethodHandle CLOSE = function("close", JAVA_INT, null, JAVA_INT);

    private final Path path;
    private final int descriptor;
    /** Shared by whoever is in the system with the descriptor; exclusive to close it. */
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private PosixFile(Path path, int descriptor) {
        this.path = path;
        this.descriptor = descriptor;
    }

    /** Opens a device that exists; never waits for it. */
    static PosixFile open(Path path) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(Linker.Option.captureStateLayout());
            var descriptor = (int) OPEN.invokeExact(
                    state,
                    arena.allocateFrom(path.toString()),
                    READ_WRITE | NOT_CONTROLLING | NON_BLOCKING | CLOSE_ON_EXEC);
            if (descriptor < 0) {
                throw new IOException(path + " cannot be opened: error " + (int) ERRNO.get(state, 0L));
            }
            return new PosixFile(path, descriptor);
        } catch (Throwable trouble) {
            throw asIoException(trouble);
        }
    }

    /** The next byte the device says; below zero when it says no more or has no voice. */
    int read() throws IOException {
        try (var arena = Arena.ofConfined()) {
            var one = arena.allocate(1);
            return transfer(arena, one, 1, READABLE, READ) == 1 ? Byte.toUnsignedInt(one.get(JAVA_BYTE, 0)) : -1;
        }
    }

    /** Writes all; waits while the device takes none. */
    void write(byte[] bytes, int from, int length) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var all = arena.allocate(length);
            MemorySegment.copy(bytes, from, all, JAVA_BYTE, 0, length);
            for (var done = 0L; done < length; ) {
                done += transfer(arena, all.asSlice(done), length - done, WRITABLE, WRITE);
            }
        }
    }

    private long transfer(Arena arena, MemorySegment bytes, long length, short when, MethodHandle how)
            throws IOException {
        var state = arena.allocate(Linker.Option.captureStateLayout());
        var poll = arena.allocate(8, 4);
        poll.set(JAVA_INT, 0, descriptor);
        poll.set(JAVA_SHORT, 4, when);
        while (true) {
            use.readLock().lock();
            try {
                if (closed) {
                    throw new IOException(path + " was closed");
                }
                if ((int) POLL.invokeExact(state, poll, 1L, POLL_MILLIS) > 0) {
                    var moved = (long) how.invokeExact(state, descriptor, bytes, length);
                    var error = (int) ERRNO.get(state, 0L);
                    if (moved >= 0) {
                        return moved;
                    }
                    if (error != TRY_AGAIN && error != INTERRUPTED) {
                        throw new IOException(path + " failed with error " + error);
                    }
                }
            } catch (Throwable trouble) {
                throw asIoException(trouble);
            } finally {
                use.readLock().unlock();
            }
        }
    }

    @Override
    public void close() throws IOException {
        close(false);
    }

    /** Closes and drops what the system holds back for a serial line; else it would be sent later, or awaited. */
    void drop() throws IOException {
        close(true);
    }

    private void close(boolean dropping) throws IOException {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                try (var arena = Arena.ofConfined()) {
                    var state = arena.allocate(Linker.Option.captureStateLayout());
                    if (dropping) {
                        // A device that is no serial line knows nothing of it, and holds nothing back either.
                        var _ = (int) IOCTL.invokeExact(state, descriptor, FLUSH, BOTH_WAYS);
                    }
                    var _ = (int) CLOSE.invokeExact(state, descriptor);
                }
            }
        } catch (Throwable trouble) {
            throw asIoException(trouble);
        } finally {
            use.writeLock().unlock();
        }
    }

    private static IOException asIoException(Throwable trouble) {
        return switch (trouble) {
            case IOException known -> known;
            case RuntimeException bug -> throw bug;
            case Error fatal -> throw fatal;
            default -> new IOException(trouble);
        };
    }

    private static MethodHandle function(
            String name, MemoryLayout result, Linker.@Nullable Option variadic, MemoryLayout... arguments) {
        var errno = Linker.Option.captureCallState("errno");
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, arguments),
                variadic == null ? new Linker.Option[] {errno} : new Linker.Option[] {errno, variadic});
    }
}
