package vn.motcua.office.speaker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.UnsupportedAudioFileException;

/** This machine's default sound output. */
final class SoundCard implements Loudspeaker {
    @Override
    public void play(byte[] wav, int volume) throws SilentLoudspeaker {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav));
                SourceDataLine line = AudioSystem.getSourceDataLine(in.getFormat())) {
            byte[] samples = quieter(in.readAllBytes(), volume);
            line.open(in.getFormat());
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException noLine) {
            throw new SilentLoudspeaker("this machine has no sound output: " + noLine.getMessage(), noLine);
        } catch (UnsupportedAudioFileException | IOException noSound) {
            throw new SilentLoudspeaker("the office sent no sound: " + noSound.getMessage(), noSound);
        }
    }

    /** 16-bit samples, low byte first. */
    static byte[] quieter(byte[] samples, int volume) {
        byte[] scaled = samples.clone();
        for (int i = 0; i + 1 < samples.length; i += 2) {
            int sample = (short) ((samples[i] & 0xFF) | (samples[i + 1] << 8)) * volume / 100;
            scaled[i] = (byte) sample;
            scaled[i + 1] = (byte) (sample >> 8);
        }
        return scaled;
    }
}
