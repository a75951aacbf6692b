package vn.motcua.office.voice;

/** A clip pack cannot be used; the message names the pack, the clips and what is wrong with them. */
public final class VoicePackRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VoicePackRefused(String message) {
        super(message);
    }

    VoicePackRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
