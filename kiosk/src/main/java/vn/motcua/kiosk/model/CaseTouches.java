package vn.motcua.kiosk.model;

import org.jspecify.annotations.Nullable;

/**
 * Touches of whoever looks formal feedback up: one's own by the code on its slip, or what was answered in public. A code and
 * its answer are on the screen only as long as their person is. Thread: the model's.
 */
public final class CaseTouches implements CodeKeys {
    private final KioskModel model;
    private int pages = 1;

    CaseTouches(KioskModel model) {
        this.model = model;
    }

    /** "Follow by code". */
    public void open() {
        if (offered()) {
            show(CaseStep.Code.EMPTY);
        }
    }

    /** "Published answers". */
    public void published() {
        if (offered()) {
            answers(0, null);
        }
    }

    /** Whether the office takes feedback at all. */
    boolean offered() {
        return model.state().offer().feedback() != null;
    }

    @Override
    public void typed(char key) {
        if (step() instanceof CaseStep.Code code
                && code.typed().length() < BookingCode.LENGTH
                && BookingCode.KEYS.indexOf(key) >= 0) {
            show(new CaseStep.Code(code.typed() + key, -1, false));
        }
    }

    @Override
    public void groupOpened(int group) {
        if (step() instanceof CaseStep.Code code && group < BookingCode.GROUPS) {
            show(new CaseStep.Code(code.typed(), group, false));
        }
    }

    @Override
    public void erased() {
        if (step() instanceof CaseStep.Code code && !code.typed().isEmpty()) {
            show(new CaseStep.Code(code.typed().substring(0, code.typed().length() - 1), -1, false));
        }
    }

    @Override
    public void typedAll() {
        if (step() instanceof CaseStep.Code code) {
            if (code.typed().length() == BookingCode.LENGTH) {
                about(FeedbackCode.of(code.typed()));
            } else {
                show(new CaseStep.Code(code.typed(), -1, true));
            }
        }
    }

    /** "Try again". */
    public void again() {
        switch (step()) {
            case CaseStep.Shown shown when shown.answer() != null -> about(shown.code());
            case CaseStep.Answers answers when answers.answer() != null -> answers(answers.first(), answers.newer());
            case null, default -> {}
        }
    }

    /** The glass has laid the text on so many pages, at least 1: other type and another language take more or fewer. */
    public void pagesAre(int now) {
        pages = now;
    }

    /** The next page of what was answered. */
    public void nextPage() {
        switch (step()) {
            case CaseStep.Shown shown -> show(shown.at(seen(shown.page()) + 1));
            case CaseStep.Answers answers -> show(answers.at(seen(answers.page()) + 1));
            case null, default -> {}
        }
    }

    /** {@code screen} with the page that is seen: the last, where the text has become shorter than its page. */
    Screen seen(Screen screen) {
        return switch (screen) {
            case Screen.LookedUp(CaseStep.Shown shown) -> new Screen.LookedUp(shown.at(seen(shown.page())));
            case Screen.LookedUp(CaseStep.Answers answers) -> new Screen.LookedUp(answers.at(seen(answers.page())));
            default -> screen;
        };
    }

    private int seen(int page) {
        return Math.min(page, pages - 1);
    }

    /** Older answers than those at hand. */
    public void older() {
        if (step() instanceof CaseStep.Answers answers && answers.answer() != null) {
            answers(answers.first() + Cases.AT_ONCE, answers.at(seen(answers.page())));
        }
    }

    /** The code is known, typed or scanned. */
    void about(String code) {
        CaseStep.Shown asking = new CaseStep.Shown(code, null, 0);
        show(asking);
        model.office().cases().follow(code, answer -> settle(asking, new CaseStep.Shown(code, answer, 0)));
    }

    private void answers(int first, CaseStep.@Nullable Answers newer) {
        CaseStep.Answers asking = new CaseStep.Answers(first, null, 0, newer);
        show(asking);
        model.office()
                .cases()
                .published(first, answer -> settle(asking, new CaseStep.Answers(first, answer, 0, newer)));
    }

    private void settle(CaseStep asking, CaseStep answered) {
        model.settled(new Screen.LookedUp(asking), new Screen.LookedUp(answered));
    }

    private @Nullable CaseStep step() {
        return model.state().screen() instanceof Screen.LookedUp(CaseStep step) ? step : null;
    }

    private void show(CaseStep step) {
        model.show(new Screen.LookedUp(step));
    }
}
