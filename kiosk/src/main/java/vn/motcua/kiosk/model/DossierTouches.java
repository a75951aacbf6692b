package vn.motcua.kiosk.model;

/**
 * Touches in the look-up of a dossier: its code is typed or scanned, the office asks the registry. The code is on the
 * screen only as long as its person is. Thread: the model's.
 */
public final class DossierTouches {
    private final KioskModel model;

    DossierTouches(KioskModel model) {
        this.model = model;
    }

    /** The door "how far is my dossier". */
    public void open() {
        if (model.state().offer().open().contains(Door.DOSSIER)) {
            model.show(new Screen.DossierAsk("", 0));
        }
    }

    /** A letter, digit or sign of the code. */
    public void typed(char key) {
        if (model.state().screen() instanceof Screen.DossierAsk ask
                && ask.typed().length() < DossierCode.LONGEST) {
            model.show(new Screen.DossierAsk(ask.typed() + key, 0));
        }
    }

    /** The erase key. */
    public void erased() {
        if (model.state().screen() instanceof Screen.DossierAsk ask
                && !ask.typed().isEmpty()) {
            model.show(
                    new Screen.DossierAsk(ask.typed().substring(0, ask.typed().length() - 1), ask.page()));
        }
    }

    /** Another page of keys: letters, or digits again. */
    public void page(int page) {
        if (model.state().screen() instanceof Screen.DossierAsk ask) {
            model.show(new Screen.DossierAsk(ask.typed(), page));
        }
    }

    /** "Look it up": asks when the code is whole. */
    public void look() {
        if (model.state().screen() instanceof Screen.DossierAsk ask
                && DossierCode.progress(ask.typed()) == DossierCode.Progress.WHOLE) {
            about(ask.typed());
        }
    }

    /** "Try again": the same code once more. */
    public void again() {
        if (model.state().screen() instanceof Screen.DossierShown shown && shown.answer() != null) {
            about(shown.code());
        }
    }

    /** "Another code". */
    public void other() {
        if (model.state().screen() instanceof Screen.DossierShown) {
            open();
        }
    }

    /** The code is known, typed or scanned. */
    void about(String code) {
        Screen.DossierShown asking = new Screen.DossierShown(code, null);
        model.show(asking);
        model.office().dossiers().status(code, answer -> model.settled(asking, new Screen.DossierShown(code, answer)));
    }
}
