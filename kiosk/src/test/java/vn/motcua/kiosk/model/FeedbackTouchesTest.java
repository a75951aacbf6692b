package vn.motcua.kiosk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.protocol.FeedbackSheet;
import vn.motcua.protocol.Text;

class FeedbackTouchesTest {
    private final List<Letter> sent = new ArrayList<>();
    private final List<Consumer<Letters.Outcome>> waiting = new ArrayList<>();
    private final KioskModel model = new KioskModel(
            (_, _, _, _) -> {},
            new OfficeDesk() {
                @Override
                public Letters letters() {
                    return (letter, done) -> {
                        sent.add(letter);
                        waiting.add(done);
                    };
                }
            },
            Timings.USUAL);

    @BeforeEach
    void configured() {
        Text name = new Text("Bình An", "Bình An");
        model.configured(new Offer(
                        new Office(name, name, null, null, Map.of(), java.time.ZoneId.of("Asia/Ho_Chi_Minh"), null),
                        List.of(),
                        List.of())
                .with(Set.of(Door.FEEDBACK))
                .with(new FeedbackSheet(
                        "nd20-2008", name, List.of(new FeedbackSheet.About("conduct", name)), List.of())));
        model.tick(0);
    }

    private void type(String keys) {
        keys.chars().forEach(key -> model.feedback().typed((char) key));
    }

    private void begin(boolean formal) {
        model.opened(Door.FEEDBACK);
        model.feedback().kind(formal);
        model.feedback().about("conduct");
        model.feedback().typing(Typing.TELEX);
    }

    private void writeFormally() {
        begin(true);
        type("chowf laau");
        model.feedback().ready();
        type("nguyeenx an");
        model.feedback().ready();
        type("12 leef looij");
        model.feedback().ready();
        type("0901234567");
    }

    @Test
    void aCardWritesNameAndAddressWhereTheyAreAskedForAndIsKeptNowhere() {
        ScannedCode card =
                ScannedCode.of("001090000001|012345678|Nguyễn Văn Mẫu|01011990|Nam|Thôn Mẫu, Hà Nội|25042021");
        begin(true);
        type("chowf laau");
        model.scanned(card);
        assertThat(((Screen.FeedbackWrite) model.state().screen())
                        .draft()
                        .name()
                        .text())
                .as("nobody asked for it yet")
                .isEmpty();
        model.feedback().ready();
        model.scanned(card);
        model.feedback().ready();
        assertThat(model.state().screen()).isInstanceOfSatisfying(Screen.FeedbackWrite.class, open -> {
            assertThat(open.part()).isEqualTo(Draft.Part.ADDRESS);
            assertThat(open.draft().name().text()).isEqualTo("Nguyễn Văn Mẫu");
            assertThat(open.draft().address().text()).isEqualTo("Thôn Mẫu, Hà Nội");
        });
        model.home();
        model.scanned(card);
        assertThat(model.state().screen()).isEqualTo(new Screen.Scanned(new ScannedCode.IdentityCard()));
        assertThat(card.toString() + model.state()).doesNotContain("001090").doesNotContain("Mẫu");
    }

    @Test
    void aCardThatCannotBeReadIsSaidAndWhatIsWrittenIsStillThere() {
        begin(true);
        type("chowf laau");
        model.feedback().ready();
        type("nguyeenx");
        Screen written = model.state().screen();
        for (String unread : List.of(
                "the new card, of which nothing is known",
                "001090000001|1|2|01011990|Nam|Hà Nội|25042021",
                "H26.14-261120-0031")) {
            model.scanned(ScannedCode.of(unread));
            assertThat(model.state().screen())
                    .as(unread)
                    .isEqualTo(new Screen.Scanned(new ScannedCode.Unknown(), written, false));
        }
        model.back();
        assertThat(model.state().screen()).isEqualTo(written);
        model.scanned(new ScannedCode.Unknown());
        model.scanned(ScannedCode.of("001090000001||Nguyễn Văn Mẫu|01011990|Nam|Thôn Mẫu, Hà Nội|25042021"));
        assertThat(model.state().screen())
                .as("another try that can be read writes at once")
                .isInstanceOfSatisfying(
                        Screen.FeedbackWrite.class,
                        open -> assertThat(open.draft().name().text()).isEqualTo("Nguyễn Văn Mẫu"));
    }

    @Test
    void anOpinionIsTwoTouchesAWordAndSent() {
        begin(false);
        model.feedback().ready();
        assertThat(model.state().screen())
                .isInstanceOfSatisfying(
                        Screen.FeedbackWrite.class,
                        open -> assertThat(open.tooShort()).isTrue());
        type("camr own");
        model.feedback().ready();
        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.about()).isEqualTo("conduct");
            assertThat(letter.content()).isEqualTo("Cảm ơn");
            assertThat(letter.sender()).isNull();
        });
        waiting.removeFirst().accept(new Letters.Outcome.Received(null, null, null));
        assertThat(model.state().screen())
                .isEqualTo(new Screen.FeedbackSent(false, new Letters.Outcome.Received(null, null, null)));
    }

    @Test
    void formalFeedbackHasANameAnAddressAndATelephoneAndItsCodeIsShown() {
        writeFormally();
        model.feedback().erased();
        model.feedback().ready();
        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.content()).isEqualTo("Chờ lâu");
            assertThat(letter.sender()).isEqualTo(new Letter.Sender("Nguyễn An", "12 Lề Lội", "090123456"));
        });
        Letters.Outcome.Received received = new Letters.Outcome.Received("PA-7KQ2-M9XD", null, null);
        waiting.removeFirst().accept(received);
        assertThat(model.state().screen()).isEqualTo(new Screen.FeedbackSent(true, received));
    }

    @Test
    void theCodeOfALetterIsLeftToNobody() {
        writeFormally();
        model.feedback().ready();
        Letters.Outcome.Received received = new Letters.Outcome.Received("PA-7KQ2-M9XD", null, null);
        waiting.removeFirst().accept(received);
        model.touched();
        model.tick(59_000);
        assertThat(model.state().screen()).isEqualTo(new Screen.FeedbackSent(true, received));
        model.touched();
        model.tick(60_000);
        assertThat(model.state().screen())
                .as("nobody is asked whether they are there")
                .isEqualTo(new Screen.Home(0));
        model.back();
        assertThat(model.state().toString()).doesNotContain("PA-7KQ2-M9XD");
    }

    @Test
    void theCodeBehindACallForHelpEndsTheSessionToo() {
        writeFormally();
        model.feedback().ready();
        waiting.removeFirst().accept(new Letters.Outcome.Received("PA-7KQ2-M9XD", null, null));
        model.languageSwitched();
        model.helpCalled();
        model.tick(60_000);
        assertThat(model.state().screen()).isInstanceOf(Screen.FeedbackSent.class);
        model.tick(120_000);
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
        assertThat(model.state().appearance()).isEqualTo(Appearance.DEFAULT);
    }

    @Test
    void backLeadsThroughTheParts() {
        writeFormally();
        model.back();
        model.back();
        assertThat(model.state().screen()).isInstanceOfSatisfying(Screen.FeedbackWrite.class, open -> {
            assertThat(open.part()).isEqualTo(Draft.Part.NAME);
            assertThat(open.draft().name().text()).isEqualTo("Nguyễn An");
        });
        model.back();
        model.back();
        model.back();
        model.back();
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void whatIsNotTakenStaysOnTheScreenAndIsTriedAgainAsTheSameLetter() {
        writeFormally();
        model.feedback().ready();
        waiting.removeFirst().accept(new Letters.Outcome.NotTaken(Letters.Outcome.Reason.FULL));
        assertThat(model.state().screen()).isInstanceOf(Screen.FeedbackFailed.class);
        model.feedback().again();
        assertThat(sent).hasSize(2);
        assertThat(sent.getLast()).isEqualTo(sent.getFirst());
        waiting.removeFirst().accept(new Letters.Outcome.NotTaken(Letters.Outcome.Reason.REFUSED));
        model.back();
        model.feedback().ready();
        assertThat(sent.getLast().key())
                .as("what was looked at again is another letter")
                .isNotEqualTo(sent.getFirst().key());
        waiting.removeFirst().accept(new Letters.Outcome.Kept());
        assertThat(model.state().screen()).isEqualTo(new Screen.FeedbackSent(true, null));
    }

    @Test
    void nothingThatIsWrittenIsInAnyTextFormOrLeftAfterTheReset() {
        writeFormally();
        String shown = model.state().toString();
        model.feedback().ready();
        assertThat(shown + model.state() + sent)
                .doesNotContain("Chờ")
                .doesNotContain("Nguyễn")
                .doesNotContain("Lội")
                .doesNotContain("0901234567");
        model.home();
        waiting.removeFirst().accept(new Letters.Outcome.Received("PA-7KQ2-M9XD", null, null));
        assertThat(model.state().screen()).as("the next citizen sees no code").isEqualTo(new Screen.Home(0));
    }

    @Test
    void withoutRulesThereIsNoDoor() {
        model.configured(model.state().offer().with((FeedbackSheet) null));
        assertThat(model.state().offer().doors()).isEmpty();
        model.opened(Door.FEEDBACK);
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }
}
