package vn.motcua.hardware;

import java.nio.file.Path;
import java.util.List;

/**
 * Says calls aloud from recorded clips, one announcement after the other.
 *
 * <p>Thread: any; {@link #play} returns at once. At most {@link #MAX_WAITING} announcements wait; the oldest waiting
 * one gives way, because an old call helps nobody.
 */
public interface Speaker extends AutoCloseable {

    /** Announcements that may wait behind the one being said. */
    int MAX_WAITING = 8;

    /**
     * Queues one announcement.
     *
     * @param clips sound files (WAV) said one after the other without a pause
     */
    void play(List<Path> clips);

    /** Falls silent and lets go of the device. */
    @Override
    void close();
}
