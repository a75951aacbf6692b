package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Letter;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.view.Booth.Fault;

/** What is asked of the office and written to it: dossiers, opinions, feedback and what became of it. */
final class LetterWalk extends FlowWalk {
    LetterWalk(Booth booth, FlowRow row) {
        super(booth, row);
    }

    void dossier() {
        door("dossier");
        for (char sign : "H26.14-261118-0007".toCharArray()) {
            switch (sign) {
                case '.' -> booth.choose("key-dot");
                case '-' -> booth.choose("key-dash");
                default -> booth.type(String.valueOf(sign));
            }
        }
        booth.goesAway();
        onward("dossier-look");
        assertThat(booth.dossiers).containsExactly("H26.14-261118-0007");
        boolean away = away();
        assertThat(booth.model.state().screen())
                .isInstanceOfSatisfying(
                        Screen.DossierShown.class,
                        shown -> assertThat(shown.answer())
                                .isInstanceOf(away ? Answer.NotReachable.class : Answer.Told.class));
        booth.choose("dossier-home");
    }

    /** What became of one's own feedback, by the code on its slip. */
    void follow() {
        door("feedback");
        booth.choose("case-follow").type("7KQ2M9XD");
        booth.goesAway();
        onward("booking-typed");
        if (row.fault() == Fault.AWAY_MIDWAY) {
            assertThat(booth.has("case-again")).isTrue();
            booth.comesBack();
            booth.choose("case-again");
        }
        assertThat(booth.has("case-again")).isEqualTo(row.fault() == Fault.AWAY);
        assertThat(booth.words().stream()
                        .anyMatch(words ->
                                words.contains(row.language() == Language.ENGLISH ? "Answered" : "Đã trả lời")))
                .isEqualTo(row.fault() != Fault.AWAY);
        booth.choose("bar-home");
    }

    void published() {
        door("feedback");
        booth.choose("case-published");
        assertThat(booth.has(row.fault() == Fault.AWAY ? "case-again" : "case-next"))
                .isTrue();
        if (row.fault() != Fault.AWAY) {
            booth.goesAway();
            booth.choose("case-next");
        }
        booth.choose("bar-home");
    }

    void feedback() {
        door("feedback");
        booth.choose("feedback-formal", "feedback-about-conduct").type("tot").choose("tone-acute", "feedback-next");
        for (String part : new String[] {"an", "hue"}) {
            booth.type(part).choose("feedback-next");
        }
        booth.type("0901234567");
        booth.goesAway();
        onward("feedback-next");
        assertThat(booth.letters).singleElement().satisfies(letter -> {
            assertThat(letter.content()).isEqualTo("Tót");
            assertThat(letter.sender()).isEqualTo(new Letter.Sender("An", "Hue", "0901234567"));
        });
        assertThat(booth.model.state().screen())
                .isInstanceOfSatisfying(
                        Screen.FeedbackSent.class,
                        sent -> assertThat(sent.received() == null).isEqualTo(away()));
        booth.choose("done");
    }

    /** Without a name, nor a code to follow it by. */
    void opinion() {
        door("feedback");
        booth.choose("feedback-opinion", "feedback-about-other").type("tot").choose("tone-acute");
        booth.goesAway();
        booth.choose("feedback-next");
        assertThat(booth.letters).singleElement().satisfies(letter -> {
            assertThat(letter.content()).isEqualTo("Tót");
            assertThat(letter.sender()).isNull();
        });
        assertThat(booth.model.state().screen()).isInstanceOf(Screen.FeedbackSent.class);
        booth.choose("done");
    }
}
