package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.TicketSource;
import vn.motcua.kiosk.model.Timings;

class ReprintTest {
    private static final IssuedTicket TICKET = SampleOffice.ticket(false);

    private final List<String> reprinted = new ArrayList<>();
    private final KioskModel model = new KioskModel(
            new TicketSource() {
                @Override
                public void take(String service, Needs needs, Language language, Consumer<IssueResult> done) {
                    done.accept(new IssueResult.Issued(TICKET));
                }

                @Override
                public void reprint(IssuedTicket ticket, Language language) {
                    reprinted.add(ticket.number());
                }
            },
            Timings.USUAL);

    @BeforeEach
    void aTicketWithoutPaper() {
        model.configured(SampleOffice.offer());
        model.serviceChosen("ho-tich");
        model.paperMissing(TICKET.ticket(), PrinterFault.PAPER_OUT);
    }

    @Test
    void aSickPrinterIsAskedForNothing() {
        model.reprint();
        assertThat(reprinted).isEmpty();
        assertThat(model.state().screen()).isInstanceOf(Screen.PaperMissing.class);
    }

    @Test
    void aWellOnePrintsTheSameNumberOnceAndItIsShownAgain() {
        model.printerChanged(true);
        model.reprint();
        model.reprint();
        assertThat(reprinted).containsExactly(TICKET.number());
        assertThat(model.state().screen()).isInstanceOf(Screen.TicketShown.class);
    }

    @Test
    void aPrinterThatFailsAgainTakesTheOfferAway() {
        model.printerChanged(true);
        model.printerChanged(false);
        model.reprint();
        assertThat(reprinted).isEmpty();
    }
}
