package vn.motcua.office.voice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sound as 16-bit samples of one channel. */
record Pcm(float rate, short[] samples) {
    /** A clip of a minute is a mistake: nothing in an announcement is longer. */
    private static final int MOST_SECONDS = 60;

    private static final double SILENCE = 0.01;
    private static final double LEAD_SECONDS = 0.015;
    private static final double TAIL_SECONDS = 0.05;

    /**
     * Reads a WAV file.
     *
     * @throws IOException when it cannot be read, or is not 16-bit mono
     */
    static Pcm read(Path file) throws IOException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            AudioFormat format = in.getFormat();
            if (format.getChannels() != 1
                    || format.getSampleSizeInBits() != 16
                    || format.isBigEndian()
                    || !format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)) {
                throw new IOException("is " + format + ", must be 16-bit mono PCM");
            }
            byte[] bytes = in.readNBytes((int) (format.getSampleRate() * 2 * MOST_SECONDS));
            short[] samples = new short[bytes.length / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) ((bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] << 8));
            }
            if (samples.length == 0) {
                throw new IOException("is empty");
            }
            return new Pcm(format.getSampleRate(), samples);
        } catch (UnsupportedAudioFileException noSound) {
            throw new IOException("is no WAV file", noSound);
        }
    }

    /** The format of its bytes. */
    AudioFormat format() {
        return new AudioFormat(rate, 16, 1, true, false);
    }

    /** As a WAV file. */
    byte[] wav() {
        byte[] bytes = bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
        try {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(bytes), format(), samples.length),
                    AudioFileFormat.Type.WAVE,
                    out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory took no WAV", impossible);
        }
        return out.toByteArray();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return bytes;
    }

    /** How long it sounds. */
    double seconds() {
        return samples.length / (double) rate;
    }

    /** Nothing, for a while. */
    static Pcm silence(float rate, double seconds) {
        return new Pcm(rate, new short[(int) (rate * seconds)]);
    }

    /** Without the silence around it, and with its loudest moment at {@code peak} of full scale. */
    Pcm trimmedTo(double peak) {
        int loudest = 1;
        for (short sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        int from = 0;
        int to = samples.length;
        double floor = SILENCE * loudest;
        while (from < to && Math.abs(samples[from]) < floor) {
            from++;
        }
        while (to > from && Math.abs(samples[to - 1]) < floor) {
            to--;
        }
        from = Math.max(0, from - (int) (rate * LEAD_SECONDS));
        to = Math.min(samples.length, to + (int) (rate * TAIL_SECONDS));
        short[] kept = new short[to - from];
        double factor = peak * Short.MAX_VALUE / loudest;
        for (int i = 0; i < kept.length; i++) {
            kept[i] = (short) Math.round(samples[from + i] * factor);
        }
        return new Pcm(rate, kept);
    }
}
