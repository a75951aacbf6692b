package vn.motcua.kiosk.voice;

/** Plays sounds, one at a time. */
interface Loudspeaker {
    /**
     * Plays a sound to its end, or until the thread is interrupted.
     *
     * @param wav a WAV file
     * @param volume from 0.1 to 1
     * @throws InterruptedException when something else is to be said
     */
    void play(byte[] wav, double volume) throws InterruptedException;

    /** Somebody else is here: what failed for the one before may work now. */
    default void lookAgain() {}

    /** Whether it was found that this machine has no sound. */
    default boolean broken() {
        return false;
    }
}
