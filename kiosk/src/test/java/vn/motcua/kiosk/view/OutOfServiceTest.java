package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.NotReadyReason;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Timings;

class OutOfServiceTest {
    private static final Screen OUT_OF_SERVICE = new Screen.NotReady(NotReadyReason.STORE_FAILED);

    private final KioskModel model = new KioskModel(
            (_, needs, _, done) -> done.accept(new IssueResult.Issued(SampleOffice.ticket(needs.priority()))),
            Timings.USUAL);

    private void configured() {
        model.configured(SampleOffice.offer());
    }

    @Test
    void aKioskWhoseStoreIsUnusableFromTheStartSaysSoAndGoesOnByItself() {
        model.storeChanged(false);
        assertThat(model.state().screen()).isEqualTo(OUT_OF_SERVICE);
        configured();
        model.touched();
        model.home();
        model.tick(600_000);
        assertThat(model.state().screen()).isEqualTo(OUT_OF_SERVICE);
        model.storeChanged(true);
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void withoutAnOfficeItWaitsForOneWhenTheStoreIsWellAgain() {
        model.storeChanged(false);
        model.storeChanged(true);
        assertThat(model.state().screen()).isEqualTo(new Screen.NotReady(NotReadyReason.STARTING));
    }

    @Test
    void nobodyIsAskedToChooseWhatCannotBeGiven() {
        configured();
        model.storeChanged(false);
        assertThat(model.state().screen()).isEqualTo(OUT_OF_SERVICE);
    }

    @Test
    void whoeverHasANumberKeepsItOnTheScreen() {
        configured();
        model.serviceChosen("ho-tich");
        model.storeChanged(false);
        assertThat(model.state().screen()).isInstanceOf(Screen.TicketShown.class);
        model.done();
        assertThat(model.state().screen()).isEqualTo(OUT_OF_SERVICE);
    }
}
