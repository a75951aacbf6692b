package vn.motcua.kiosk.voice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.FloatControl;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;

/** The machine's headphone jack or handset. A machine without one is silent, and says so once in the log. */
final class SoundCard implements Loudspeaker {
    private static final System.Logger LOG = System.getLogger(SoundCard.class.getName());

    private volatile boolean complained;
    private volatile boolean broken;

    @Override
    public void play(byte[] wav, double volume) throws InterruptedException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav));
                Clip line = AudioSystem.getClip()) {
            CountDownLatch ended = new CountDownLatch(1);
            line.addLineListener(event -> {
                if (event.getType() == LineEvent.Type.STOP) {
                    ended.countDown();
                }
            });
            line.open(in);
            broken = false;
            if (line.isControlSupported(FloatControl.Type.MASTER_GAIN)) {
                FloatControl gain = (FloatControl) line.getControl(FloatControl.Type.MASTER_GAIN);
                gain.setValue((float) Math.max(gain.getMinimum(), 20 * Math.log10(volume)));
            }
            line.start();
            ended.await();
        } catch (IOException | UnsupportedAudioFileException e) {
            LOG.log(Level.WARNING, "A clip cannot be played: {0}", e.getMessage());
        } catch (LineUnavailableException | IllegalArgumentException e) {
            broken = true;
            if (!complained) {
                complained = true;
                LOG.log(Level.WARNING, "The screen cannot be read aloud, no sound: {0}", e.getMessage());
            }
        }
    }

    @Override
    public void lookAgain() {
        broken = false;
    }

    @Override
    public boolean broken() {
        return broken;
    }
}
