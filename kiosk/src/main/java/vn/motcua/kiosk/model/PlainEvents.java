package vn.motcua.kiosk.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events that change what a kiosk shows and nothing of its flow: news of the office, and how the citizen set the screen. */
abstract class PlainEvents {
    private List<Language> languages = Language.SHIPPED;
    private boolean scans;

    /** The present state. */
    public abstract KioskState state();

    abstract void publish(KioskState next);

    /** The kiosk has these languages, Vietnamese first; the language button goes round. */
    public void speaks(List<Language> all) {
        languages = List.copyOf(all);
    }

    /** The kiosk has a code scanner: only then does a page speak of scanning. */
    public void hasScanner() {
        scans = true;
    }

    /** Whether a code can be scanned here. */
    public boolean scans() {
        return scans;
    }

    /** What the language button leads to. */
    public Language nextLanguage() {
        int now = languages.indexOf(state().appearance().language());
        return languages.get((now + 1) % languages.size());
    }

    /** A newer picture of the queue came. */
    public void queueChanged(QueueView queue) {
        publish(state().with(queue));
    }

    /** The link to the office came or went. */
    public void connectedChanged(boolean connected) {
        publish(state().withConnected(connected));
    }

    /** The office took the report that the printer is at fault. */
    public void officeTold(Instant at) {
        publish(state().with(ScreenNews.officeTold(state().screen(), at)));
    }

    /** The call for an officer left the machine at this time; null: it could not. */
    public void helpTold(@Nullable Instant at) {
        publish(state().with(ScreenNews.helpTold(state().screen(), at)));
    }

    /** The printer recovered, or needs somebody again. */
    public void printerChanged(boolean well) {
        publish(state().with(ScreenNews.printerChanged(state().screen(), well)));
    }

    /** The language button: keeps the place. */
    public void languageSwitched() {
        publish(state().with(state().appearance().with(nextLanguage())));
    }

    /** The larger-text button: keeps the place, but starts at the first page because fewer tiles fit on one. */
    public void largeTextToggled() {
        publish(state().with(state().appearance().withOtherTextSize()).onFirstPage());
    }

    /** The contrast button. */
    public void contrastToggled() {
        publish(state().with(state().appearance().withOtherContrast()));
    }

    /** The low-reach button: everything to touch moves within reach from a wheelchair, or back. */
    public void lowReachToggled() {
        publish(state().with(state().appearance().withOtherReach()).onFirstPage());
    }

    /** The listen button: the screen is read aloud from now on, or no longer. */
    public void spokenToggled() {
        publish(state().with(state().appearance().withOtherSpeech()));
    }
}
