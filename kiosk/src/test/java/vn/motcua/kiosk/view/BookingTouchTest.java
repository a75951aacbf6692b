package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.OfficeDesk;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.TicketSource;
import vn.motcua.kiosk.model.Timings;

/** A citizen books and comes to the appointment, by finger in Vietnamese and by keypad in English. */
@ExtendWith(ApplicationExtension.class)
class BookingTouchTest {
    private final List<String> slips = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private KioskModel model;

    @Start
    void start(Stage stage) {
        model = new KioskModel(new Source(), new Desk(), Timings.USUAL);
        KioskView view = new KioskView(
                model, new ScreenSize(540, 960, 21.5), Faces.find(), InstantSource.fixed(SampleOffice.NOW), false);
        stage.setScene(new Scene(view, 540, 960));
        model.watch(view::show);
        model.configured(SampleOffice.offer());
        model.tick(0);
        stage.show();
    }

    private static final class Desk implements OfficeDesk {
        @Override
        public Bookings bookings() {
            return SampleBookings.well();
        }
    }

    private final class Source implements TicketSource {
        @Override
        public void take(String service, Needs needs, Language language, Consumer<IssueResult> done) {}

        @Override
        public void takeBooked(
                String service, String code, Needs needs, Language language, Consumer<IssueResult> done) {
            taken.add(service + " for " + code);
            done.accept(new IssueResult.Issued(SampleOffice.ticket(false)));
        }

        @Override
        public void printBooking(Bookings.Booking booking, Language language, Consumer<@Nullable PrinterFault> done) {
            slips.add(booking.code() + " in " + language);
        }
    }

    private void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    private BookingStep step() {
        return ((Screen.Booking) model.state().screen()).step();
    }

    /** Moves the keypad until it stands on the target with this id, then presses OK. */
    private void pressOn(FxRobot robot, String id) {
        for (int tries = 0; tries < 80 && !reached(robot, id); tries++) {
            robot.type(KeyCode.DOWN);
        }
        assertThat(reached(robot, id)).as("the keypad reaches %s", id).isTrue();
        robot.type(KeyCode.ENTER);
    }

    private static boolean reached(FxRobot robot, String id) {
        return robot.lookup("#" + id)
                .<TouchTarget>tryQuery()
                .map(TouchTarget::isReached)
                .orElse(false);
    }

    @Test
    void aBookingByFingerEndsWithItsCodeAndSlip(FxRobot robot) {
        robot.clickOn("#door-appointment").clickOn("#booking-new").clickOn("#booking-service-ho-tich");
        robot.clickOn("#booking-day-2026-11-25").clickOn("#booking-slot-0900");
        robot.clickOn("#key-0").clickOn("#key-9");
        onScreen(() -> "12345678".chars().forEach(key -> model.booking().typed((char) key)));
        robot.clickOn("#booking-typed").clickOn("#booking-book");
        assertThat(step()).isInstanceOf(BookingStep.Booked.class);
        assertThat(robot.lookup("#booking-code").<Words>query().text()).isEqualTo("K7MP-2QXR");
        assertThat(slips).containsExactly("K7MP2QXR in VIETNAMESE");
        robot.clickOn("#done");
        assertThat(model.state().screen()).isEqualTo(new Screen.Home(0));
    }

    @Test
    void aBookingByKeypadInEnglish(FxRobot robot) {
        onScreen(model::languageSwitched);
        onScreen(() -> model.opened(Door.APPOINTMENT));
        pressOn(robot, "booking-new");
        pressOn(robot, "booking-service-ho-tich");
        pressOn(robot, "booking-day-2026-11-25");
        pressOn(robot, "booking-slot-0900");
        pressOn(robot, "booking-typed");
        pressOn(robot, "booking-book");
        assertThat(slips).containsExactly("K7MP2QXR in ENGLISH");
    }

    @Test
    void aScannedCodeBecomesANumber(FxRobot robot) {
        onScreen(() -> model.scanned(ScannedCode.of("https://binhan.example.vn/a/K7MP2QXR")));
        robot.clickOn("#booking-check-in");
        assertThat(taken).containsExactly("chung-thuc for K7MP2QXR");
        assertThat(model.state().screen()).isInstanceOf(Screen.TicketShown.class);
    }

    @Test
    void aTypedCodeIsGivenUp(FxRobot robot) {
        robot.clickOn("#door-appointment").clickOn("#booking-have");
        robot.clickOn("#key-K");
        onScreen(() -> "7MP2QXR".chars().forEach(key -> model.booking().typed((char) key)));
        robot.clickOn("#booking-typed").clickOn("#booking-cancel").clickOn("#booking-give-up");
        assertThat(step()).isInstanceOf(BookingStep.Cancelled.class);
    }
}
