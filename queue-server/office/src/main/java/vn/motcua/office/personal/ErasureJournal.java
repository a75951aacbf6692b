package vn.motcua.office.personal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.access.PrivateFile;
import vn.motcua.office.queue.CommandLoop;

/**
 * Which personal data was erased, in {@code $MOTCUA_HOME/personal-erased}, outside the database: a database that is brought
 * back from a backup holds again what was erased since, and this file says what must go once more. It holds random names
 * and times only. A line may be dropped when a row as old as it would have expired by itself; {@link #trim} does.
 */
public final class ErasureJournal implements CommandLoop.CommitListener {
    /** The file's name in a data folder and beside the backups. */
    public static final String FILE = "personal-erased";

    private final Path file;
    private final Map<PersonalRef, Instant> erased = new LinkedHashMap<>();

    /** @throws PersonalFault when the file cannot be read */
    public ErasureJournal(Path home) {
        file = home.resolve(FILE);
        erased.putAll(read(file));
    }

    /** On the command loop's thread, before whoever asked for the erasure is answered. */
    @Override
    public void committed(List<Event> events) {
        Map<PersonalRef, Instant> fresh = new LinkedHashMap<>();
        for (Event event : events) {
            if (event instanceof Event.PersonalDataErased gone) {
                fresh.put(gone.personalRef(), gone.at());
            }
        }
        add(fresh);
    }

    synchronized void add(Map<PersonalRef, Instant> more) {
        Map<PersonalRef, Instant> fresh = new LinkedHashMap<>(more);
        fresh.keySet().removeAll(erased.keySet());
        if (fresh.isEmpty()) {
            return;
        }
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, "");
            }
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(text(fresh).getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
        } catch (IOException e) {
            throw new PersonalFault("It cannot be written to " + file + " what was erased", e);
        }
        erased.putAll(fresh);
    }

    /** Whether this was erased. */
    public synchronized boolean holds(PersonalRef ref) {
        return erased.containsKey(ref);
    }

    synchronized Set<PersonalRef> all() {
        return Set.copyOf(erased.keySet());
    }

    /** Drops what was erased before. */
    synchronized void trim(Instant before) {
        if (erased.values().removeIf(at -> at.isBefore(before))) {
            PrivateFile.write(file, text(erased));
        }
    }

    /**
     * Puts a data folder's journal beside its backups, where there is one.
     *
     * @throws PersonalFault when it cannot be written
     */
    public static void copy(Path home, Path folder) {
        if (Files.exists(home.resolve(FILE))) {
            Map<PersonalRef, Instant> all = read(home.resolve(FILE));
            all.putAll(read(folder.resolve(FILE)));
            PrivateFile.write(folder.resolve(FILE), text(all));
        }
    }

    /**
     * Takes what the journal beside a backup says into a data folder's own.
     *
     * @throws PersonalFault when it cannot be written
     */
    public static void merge(Path folder, Path home) {
        Map<PersonalRef, Instant> told = read(folder.resolve(FILE));
        new ErasureJournal(home).add(told);
    }

    private static String text(Map<PersonalRef, Instant> erased) {
        StringBuilder lines = new StringBuilder();
        erased.forEach((ref, at) -> lines.append(at).append(' ').append(ref).append('\n'));
        return lines.toString();
    }

    /** A line that was cut off by a power cut is passed over: the log of events still tells it. */
    private static Map<PersonalRef, Instant> read(Path file) {
        Map<PersonalRef, Instant> read = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return read;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                String[] parts = line.split(" ", 2);
                if (parts.length == 2 && PersonalRef.isRef(parts[1])) {
                    read.put(new PersonalRef(parts[1]), Instant.parse(parts[0]));
                }
            }
            return read;
        } catch (IOException | DateTimeException e) {
            throw new PersonalFault(file + " cannot be read", e);
        }
    }

    /** Names with one time each. */
    static Map<PersonalRef, Instant> at(Collection<PersonalRef> refs, Instant at) {
        Map<PersonalRef, Instant> map = new LinkedHashMap<>();
        refs.forEach(ref -> map.put(ref, at));
        return map;
    }
}
