package vn.motcua.kiosk.voice;

import java.nio.file.Path;

/** Plays clips, one at a time. */
interface Loudspeaker {
    /**
     * Plays a clip to its end, or until the thread is interrupted.
     *
     * @param volume from 0.1 to 1
     * @throws InterruptedException when something else is to be said
     */
    void play(Path clip, double volume) throws InterruptedException;
}
