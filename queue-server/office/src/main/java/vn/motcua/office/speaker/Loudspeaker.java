package vn.motcua.office.speaker;

/** Where sound comes out. */
interface Loudspeaker {
    /**
     * Plays a WAV file to its end.
     *
     * @param volume in per cent
     * @throws SilentLoudspeaker when this machine cannot
     */
    void play(byte[] wav, int volume) throws SilentLoudspeaker, InterruptedException;

    /** No sound came out; the message says why. */
    final class SilentLoudspeaker extends Exception {
        private static final long serialVersionUID = 1L;

        SilentLoudspeaker(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
