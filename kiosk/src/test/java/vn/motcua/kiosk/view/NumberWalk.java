package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.ListPrint;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.view.Booth.Fault;
import vn.motcua.protocol.guide.Catalogue;

/** Ways to a number, and back to its service: without papers, over the guide, after service. */
final class NumberWalk extends FlowWalk {
    NumberWalk(Booth booth, FlowRow row) {
        super(booth, row);
    }

    void ticket() {
        booth.withPriority();
        booth.goesAway();
        booth.choose("tile-ho-tich");
        assertThat(booth.tickets).containsExactly("ho-tich " + row.language());
        numberInHand();
    }

    void guide() {
        door("guide");
        booth.type("khai");
        papers("1.001193");
    }

    void guideByCode() {
        door("guide");
        booth.type("001193");
        papers("1.001193");
    }

    /** A country's procedures are looked through by their fields. */
    void guideByField() {
        Catalogue country = new Catalogue(GuideScenes.country());
        Booth.on(() -> {
            booth.model.configured(booth.model.state().offer().with(country));
            return true;
        });
        door("guide");
        LocalDate day = LocalDate.ofInstant(SampleOffice.NOW, SampleOffice.ZONE);
        int last = country.fields(day).size() - 1;
        booth.choose("field-" + last);
        papers(country.in(country.fields(day).get(last), day).getLast().code());
    }

    /** The list is printed or it is said why not, and what is ticked stays; then the number. */
    private void papers(String code) {
        booth.choose("procedure-" + code.replace('.', '-'), "paper-0");
        booth.goesAway();
        booth.choose("print-list");
        if (row.fault() == Fault.MID_LIST) {
            assertThat(list().print()).isInstanceOf(ListPrint.UnderWay.class);
            booth.failsInMidList();
        }
        listTold(booth.noSlip());
        if (row.fault() == Fault.BUSY) {
            booth.comesFree();
            booth.choose("print-list");
            listTold(null);
        }
        assertThat(booth.lists).containsOnly(code);
        booth.choose("take-number");
        assertThat(booth.tickets).containsExactly("ho-tich " + row.language());
        numberInHand();
    }

    private void listTold(@Nullable PrinterFault fault) {
        assertThat(list().have().cardinality()).isEqualTo(1);
        assertThat(list().print()).isEqualTo(fault == null ? new ListPrint.Out() : new ListPrint.Failed(fault));
        Wording wording = Wording.in(row.language());
        String told = wording.say(fault == null ? Phrase.GUIDE_PRINTED : Phrase.GUIDE_NOT_PRINTED, "");
        String bold = told.substring(1, told.indexOf('*', 1));
        String why = fault == null ? bold : wording.say(PrinterNews.phrase(fault));
        // The smallest glass has one line for both.
        assertThat(booth.words()).anyMatch(words -> words.contains(why) || booth.isTiny() && words.contains(bold));
    }

    private Screen.Checklist list() {
        return (Screen.Checklist) booth.model.state().screen();
    }

    void ticketScanned() {
        booth.goesAway();
        scanned("https://binhan.example.vn/t/3q2-7wABCDEFGHIJKLMNOP");
        if (row.fault() == Fault.AWAY) {
            booth.choose("found-again", "bar-home");
        } else {
            if (row.fault() == Fault.AWAY_MIDWAY) {
                booth.comesBack();
                booth.choose("found-again");
            }
            assertThat(booth.words()).anyMatch(words -> words.contains("A012") && words.contains("4"));
            booth.choose("found-home");
        }
    }

    void survey() {
        rated();
        booth.choose("done");
    }

    /** An answer, its reason, and words that are kept apart from both. */
    void surveyWithWords() {
        rated();
        booth.choose("survey-write").type("tot").choose("tone-acute", "feedback-next");
        assertThat(booth.letters).singleElement().satisfies(letter -> {
            assertThat(letter.content()).isEqualTo("Tót");
            assertThat(letter.sender()).isNull();
            assertThat(letter.ref()).isNotNull();
        });
        booth.choose("done");
    }

    private void rated() {
        door("survey");
        booth.type("A012");
        onward("survey-number-ready");
        booth.goesAway();
        booth.choose("survey-level-khong-hai-long", "survey-reason-cho-lau", "survey-send");
        assertThat(booth.replies).singleElement().satisfies(reply -> {
            assertThat(reply.visit().number()).isEqualTo("A012");
            assertThat(reply.choices()).isEqualTo(Map.of("thai-do", "khong-hai-long"));
        });
        assertThat(booth.reasons).containsExactly("cho-lau");
    }
}
