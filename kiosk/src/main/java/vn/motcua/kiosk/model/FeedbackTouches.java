package vn.motcua.kiosk.model;

import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.motcua.kiosk.keyboard.KeySet;
import vn.motcua.kiosk.keyboard.Keys;
import vn.motcua.kiosk.keyboard.Tone;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.kiosk.keyboard.Writing;
import vn.motcua.kiosk.model.Draft.Part;

/**
 * Touches of whoever writes an opinion or formal feedback: which of them, about what, then one part a page. A draft is
 * kept nowhere but on the screen. Thread: the model's.
 */
public final class FeedbackTouches implements Keys {
    private final KioskModel model;
    private final TicketSource tickets;

    FeedbackTouches(KioskModel model, TicketSource tickets) {
        this.model = model;
        this.tickets = tickets;
    }

    /** Words beside the answer of a visit. */
    void beside(Visit visit) {
        model.show(new Screen.FeedbackWrite(Draft.beside(visit), Part.CONTENT, false));
    }

    /** The door "opinion, feedback". */
    public void open() {
        if (model.state().offer().feedback() != null) {
            model.show(new Screen.FeedbackKind());
        }
    }

    /** An opinion, or formal feedback. */
    public void kind(boolean formal) {
        if (model.state().screen() instanceof Screen.FeedbackKind) {
            model.show(new Screen.FeedbackAbout(Draft.empty(formal)));
        }
    }

    /** The code of the page on which a phone writes it. */
    public void onPhone() {
        if (model.state().screen() instanceof Screen.FeedbackKind) {
            model.show(new Screen.FeedbackKind(true));
        }
    }

    /** A subject. */
    public void about(String subject) {
        if (model.state().screen() instanceof Screen.FeedbackAbout open) {
            model.show(new Screen.FeedbackWrite(open.draft().about(subject), Part.CONTENT, false));
        }
    }

    @Override
    public void typed(char key) {
        if (model.state().screen() instanceof Screen.FeedbackWrite open && open.part() == Part.PHONE) {
            String phone = open.draft().phone();
            if (Character.isDigit(key) && phone.length() < Draft.LONGEST_PHONE) {
                model.show(new Screen.FeedbackWrite(open.draft().phone(phone + key), Part.PHONE, false));
            }
        } else {
            write(writing -> writing.typed(key));
        }
    }

    @Override
    public void toned(Tone tone) {
        write(writing -> writing.toned(tone));
    }

    @Override
    public void erased() {
        if (model.state().screen() instanceof Screen.FeedbackWrite open && open.part() == Part.PHONE) {
            String phone = open.draft().phone();
            String shorter = phone.isEmpty() ? phone : phone.substring(0, phone.length() - 1);
            model.show(new Screen.FeedbackWrite(open.draft().phone(shorter), Part.PHONE, false));
        } else {
            write(Writing::erased);
        }
    }

    @Override
    public void cleared() {
        write(Writing::cleared);
    }

    @Override
    public void typing(Typing typing) {
        write(writing -> writing.typing(typing));
    }

    @Override
    public void opened(KeySet keys) {
        write(writing -> writing.opened(keys));
    }

    @Override
    public void shifted() {
        write(Writing::shifted);
    }

    private void write(UnaryOperator<Writing> change) {
        if (model.state().screen() instanceof Screen.FeedbackWrite open && open.part() != Part.PHONE) {
            Writing next = change.apply(open.draft().writing(open.part()));
            model.show(new Screen.FeedbackWrite(open.draft().with(open.part(), next), open.part(), false));
        }
    }

    /** The card of whoever writes formal feedback writes name and address, which can be changed. */
    void filled(CitizenCard says) {
        if (model.state().screen() instanceof Screen.FeedbackWrite open && open.cards()) {
            model.show(new Screen.FeedbackWrite(
                    open.draft().filled(open.part(), says.name(), says.address()), open.part(), false));
        }
    }

    /** "Continue" or "send": the next part, or it goes to the office. */
    public void ready() {
        if (!(model.state().screen() instanceof Screen.FeedbackWrite open)
                || model.state().issuing()) {
            return;
        }
        if (!open.draft().done(open.part())) {
            model.show(new Screen.FeedbackWrite(open.draft(), open.part(), true));
        } else if (open.last()) {
            send(open.draft(), UUID.randomUUID().toString());
        } else {
            model.show(new Screen.FeedbackWrite(
                    open.draft(), Part.values()[open.part().ordinal() + 1], false));
        }
    }

    /** "Try again", of a letter that was not taken. */
    public void again() {
        if (model.state().screen() instanceof Screen.FeedbackFailed failed
                && !model.state().issuing()) {
            send(failed.draft(), failed.key());
        }
    }

    /** The code also on paper; not when its writer has left: nobody would take it, and it is not for the next one. */
    private void printed(Letters.Outcome outcome) {
        if (outcome instanceof Letters.Outcome.Received received) {
            String code = received.code();
            if (code != null) {
                tickets.printFeedback(code, received, model.state().appearance().language());
            }
        }
    }

    private void send(Draft draft, String key) {
        Screen sending = new Screen.FeedbackSending(draft);
        model.show(sending);
        Letter letter = draft.letter(key);
        model.office().letters().send(letter, outcome -> {
            Visit beside = draft.beside();
            String ref = letter.ref();
            if (beside != null && ref != null && !(outcome instanceof Letters.Outcome.NotTaken)) {
                tickets.beside(beside, ref);
            }
            Screen answered = switch (outcome) {
                case Letters.Outcome.Received received -> new Screen.FeedbackSent(draft.formal(), received);
                case Letters.Outcome.Kept _ -> new Screen.FeedbackSent(draft.formal(), null);
                case Letters.Outcome.NotTaken(Letters.Outcome.Reason reason) ->
                    new Screen.FeedbackFailed(draft, key, reason);
            };
            Screen before = model.state().screen();
            boolean there = !ScreenNews.settled(before, sending, answered).equals(before);
            model.settled(sending, answered);
            if (there) {
                printed(outcome);
            }
        });
    }
}
