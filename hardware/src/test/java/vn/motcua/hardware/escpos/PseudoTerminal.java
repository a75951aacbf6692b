package vn.motcua.hardware.escpos;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A serial line of this machine's making (POSIX pseudo-terminal): the printer sits at its other end. */
@SuppressWarnings("restricted") // a pseudo-terminal is to be had from the C library only
final class PseudoTerminal implements AutoCloseable {
    private static final int READ_WRITE_NOT_CONTROLLING = 0x102;
    private static final MethodHandle OPEN = function("posix_openpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle GRANT = function("grantpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle UNLOCK = function("unlockpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle NAME = function("ptsname", ADDRESS, JAVA_INT);
    private static final MethodHandle READ = function("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE = function("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);

    private final int master;
    private final Path device;
    /** While nobody has the device open, the other end cannot be read; this keeps it open. */
    private final FileChannel held;

    private PseudoTerminal(int master, Path device) throws IOException {
        this.master = master;
        this.held = FileChannel.open(device, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.device = device;
    }

    static PseudoTerminal open() throws Throwable {
        var master = (int) OPEN.invokeExact(READ_WRITE_NOT_CONTROLLING);
        if (master < 0 || (int) GRANT.invokeExact(master) != 0 || (int) UNLOCK.invokeExact(master) != 0) {
            throw new IOException("no pseudo-terminal");
        }
        var name = ((MemorySegment) NAME.invokeExact(master)).reinterpret(256).getString(0);
        return new PseudoTerminal(master, Path.of(name));
    }

    Path device() {
        return device;
    }

    /** Carries bytes from the terminal to {@code out} until it is closed. */
    void pumpInto(OutputStream out) {
        Thread.ofPlatform().daemon().name("terminal-out").start(() -> {
            try (var arena = Arena.ofConfined()) {
                var room = arena.allocate(512);
                for (var got = (long) READ.invokeExact(master, room, 512L);
                        got > 0;
                        got = (long) READ.invokeExact(master, room, 512L)) {
                    out.write(room.asSlice(0, got).toArray(ValueLayout.JAVA_BYTE));
                }
            } catch (Throwable over) {
                // The test has ended.
            }
        });
    }

    /** Carries bytes from {@code in} into the terminal until it ends. */
    void pumpFrom(InputStream in) {
        Thread.ofPlatform().daemon().name("terminal-in").start(() -> {
            try (var arena = Arena.ofConfined()) {
                var room = arena.allocate(1);
                for (var next = in.read(); next >= 0; next = in.read()) {
                    room.set(ValueLayout.JAVA_BYTE, 0, (byte) next);
                    var _ = (long) WRITE.invokeExact(master, room, 1L);
                }
            } catch (Throwable over) {
                // The test has ended.
            }
        });
    }

    @Override
    public void close() throws IOException {
        held.close();
        try {
            var _ = (int) CLOSE.invokeExact(master);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }
}
