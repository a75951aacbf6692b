package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Letter;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.SurveyReply;
import vn.motcua.kiosk.model.TicketSource;
import vn.motcua.kiosk.model.Timings;
import vn.motcua.kiosk.model.Visit;
import vn.motcua.protocol.guide.Procedure;

/**
 * The made-up ward's kiosk for a finger or the keys of a keypad, drawn but on no window: no pulse is waited for. What is
 * asked of printer, disk and office is answered as the fault says, and kept.
 */
final class Booth {
    private static final int MOST_TURNS = 24;
    /** What is wrong. */
    enum Fault {
        NONE,
        PAPER_OUT,
        COVER_OPEN,
        SILENT,
        /** Other slips come first; soon it is free again: {@link Booth#comesFree}. */
        BUSY,
        /** The roll ends while a list is printed: {@link Booth#failsInMidList}. */
        MID_LIST,
        AWAY,
        /** It goes away while somebody is on their way through the pages: {@link Booth#goesAway}. */
        AWAY_MIDWAY
    }

    /** How somebody uses the machine. */
    enum Input {
        TOUCH,
        KEYPAD
    }

    final List<String> tickets = new ArrayList<>();
    final List<String> lists = new ArrayList<>();
    final List<String> slips = new ArrayList<>();
    final List<String> reprints = new ArrayList<>();
    final List<String> booked = new ArrayList<>();
    final List<String> cancelled = new ArrayList<>();
    final List<String> dossiers = new ArrayList<>();
    final List<SurveyReply> replies = new ArrayList<>();
    final List<String> reasons = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();

    final KioskModel model;
    final KioskView view;

    private final Fault fault;
    private final Input input;
    private final ScreenSize glass;
    private final BoothOffice office;
    private final List<Consumer<@Nullable PrinterFault>> waiting = new ArrayList<>();
    private boolean busy;
    private boolean rollEnded;

    private Booth(Fault fault, Input input, ScreenSize glass) {
        this.fault = fault;
        this.input = input;
        this.glass = glass;
        busy = fault == Fault.BUSY;
        office = new BoothOffice(booked, cancelled, dossiers, letters);
        model = new KioskModel(new Paper(), office, Timings.USUAL);
        view = new KioskView(model, glass, EveryGlass.FACES, InstantSource.fixed(SampleOffice.NOW), false);
    }

    /** Shows the first page of a kiosk. */
    static Booth open(Fault fault, Input input) {
        return open(fault, input, new ScreenSize(540, 960, 21.5));
    }

    /** The same on this glass. */
    static Booth open(Fault fault, Input input, ScreenSize glass) {
        return on(() -> {
            Booth booth = new Booth(fault, input, glass);
            new Scene(booth.view, glass.width(), glass.height());
            booth.model.watch(booth.view::show);
            booth.model.configured(
                    SampleOffice.offer().with(EnumSet.allOf(Door.class)).with(SampleOffice.feedback()));
            booth.model.queueChanged(SampleOffice.queue());
            booth.reached(fault != Fault.AWAY);
            booth.model.tick(0);
            return booth;
        });
    }

    /** The office is not reached any more, if that is the fault. */
    void goesAway() {
        on(() -> {
            reached(fault != Fault.AWAY && fault != Fault.AWAY_MIDWAY);
            return true;
        });
    }

    /** The office is reached. */
    void comesBack() {
        on(() -> {
            reached(true);
            return true;
        });
    }

    private void reached(boolean reached) {
        office.reached(reached);
        model.connectedChanged(reached);
    }

    /** Whether sentences can be written here. */
    boolean canWrite() {
        return Doors.canWrite(Sizes.of(glass, false));
    }

    /** Whether there is room for one line beside the papers. */
    boolean isTiny() {
        return Sizes.of(glass, false).tiny();
    }

    /** Wakes JavaFX; call it before all. */
    static void awake() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    static <T> T on(Supplier<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action::get);
    }

    /** Somebody chooses these, one after the other, by finger or by keypad. */
    Booth choose(String... ids) {
        for (String asked : ids) {
            String id = asked.equals("feedback-next") && has("key-next") ? "key-next" : asked;
            for (int turned = 0; turned < MOST_TURNS && !has(id); turned++) {
                press(on(() -> SmallGlassWays.to(id)
                                .filter(way -> find(way).isPresent())
                                .findFirst())
                        .orElseThrow(() -> new AssertionError(
                                "no " + id + " on " + model.state().screen())));
            }
            press(id);
        }
        return this;
    }

    private void press(String id) {
        if (input == Input.TOUCH) {
            touch(id);
        } else {
            downTo(id);
            key(KeyCode.ENTER);
        }
    }

    /** Types what the page has keys for: with fingers, or with the digits and letters of the keypad. */
    Booth type(String keys) {
        for (char key : keys.toCharArray()) {
            if (input == Input.TOUCH) {
                choose("key-" + key);
            } else {
                key(KeyCode.getKeyCode(String.valueOf(key).toUpperCase(java.util.Locale.ROOT)));
            }
        }
        return this;
    }

    private void touch(String id) {
        on(() -> {
            TouchTarget target = find(id).orElseThrow(() ->
                    new AssertionError("no " + id + " on " + model.state().screen()));
            Bounds place = target.localToScene(target.getLayoutBounds());
            assertThat(new BoundingBox(-0.5, -0.5, glass.width() + 1, glass.height() + 1).contains(place))
                    .as("%s lies on the glass: %s", id, place)
                    .isTrue();
            Walk.press(target);
            return true;
        });
    }

    /** Presses a key of the keypad. */
    Booth key(KeyCode code) {
        on(() -> {
            press(code);
            return true;
        });
        return this;
    }

    private void press(KeyCode code) {
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    /** Holds a key until it has come a number of times. */
    Booth held(KeyCode code, int times) {
        on(() -> {
            for (int i = 0; i < times; i++) {
                Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            }
            Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
            return true;
        });
        return this;
    }

    /** Goes down until the target is reached. */
    Booth downTo(String id) {
        on(() -> {
            int most = EveryGlass.all(TouchTarget.class, view).size();
            for (int i = 0; i <= most && !find(id).map(TouchTarget::isReached).orElse(false); i++) {
                press(KeyCode.DOWN);
            }
            return true;
        });
        assertThat(at()).as("the keypad's place on %s", model.state().screen()).isEqualTo(id);
        return this;
    }

    /** Where the keypad stands. */
    @Nullable
    String at() {
        return on(() -> Optional.ofNullable(EveryGlass.all(TouchTarget.class, view).stream()
                        .filter(TouchTarget::isReached)
                        .map(TouchTarget::getId)
                        .findFirst()
                        .orElse(null)))
                .orElse(null);
    }

    /** Switches priority on: among the services, or on the page of the switches where they have no room for it. */
    Booth withPriority() {
        return has("priority") ? choose("priority") : choose("needs", "priority", "needs-done");
    }

    boolean has(String id) {
        return on(() -> find(id).isPresent());
    }

    /** Every text on the screen. */
    List<String> words() {
        return on(() ->
                EveryGlass.all(Words.class, view).stream().map(Words::text).toList());
    }

    private Optional<TouchTarget> find(String id) {
        return EveryGlass.all(TouchTarget.class, view).stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst();
    }

    /** Why no paper comes; null when it does. */
    @Nullable
    PrinterFault noPaper() {
        return switch (fault) {
            case PAPER_OUT -> PrinterFault.PAPER_OUT;
            case COVER_OPEN -> PrinterFault.COVER_OPEN;
            case SILENT -> PrinterFault.UNREACHABLE;
            case MID_LIST -> rollEnded ? PrinterFault.PAPER_OUT : null;
            case NONE, BUSY, AWAY, AWAY_MIDWAY -> null;
        };
    }

    /** Why no list nor slip comes, which wait for the tickets; null when it does. */
    @Nullable
    PrinterFault noSlip() {
        return busy ? PrinterFault.BUSY : noPaper();
    }

    /** What was before it is printed. */
    void comesFree() {
        busy = false;
    }

    /** The roll ends while the list that was asked for comes out. */
    void failsInMidList() {
        rollEnded = true;
        on(() -> {
            waiting.forEach(list -> list.accept(noSlip()));
            return true;
        });
    }

    private final class Paper implements TicketSource {
        @Override
        public void take(String service, Needs needs, Language language, Consumer<IssueResult> done) {
            given(service + " " + language, needs, done);
        }

        @Override
        public void takeBooked(
                String service, String code, Needs needs, Language language, Consumer<IssueResult> done) {
            given(service + " " + language + " " + code, needs, done);
        }

        private void given(String what, Needs needs, Consumer<IssueResult> done) {
            tickets.add(what);
            IssuedTicket ticket = SampleOffice.ticket(needs.priority());
            done.accept(new IssueResult.Issued(ticket));
            PrinterFault missing = noPaper();
            if (missing != null) {
                model.paperMissing(ticket.ticket(), missing);
            }
        }

        @Override
        public void reprint(IssuedTicket ticket, Language language) {
            reprints.add(ticket.number());
        }

        @Override
        public void printList(Procedure procedure, Language language, Consumer<@Nullable PrinterFault> done) {
            lists.add(procedure.code());
            if (fault == Fault.MID_LIST) {
                waiting.add(done);
            } else {
                done.accept(noSlip());
            }
        }

        @Override
        public void printBooking(Bookings.Booking booking, Language language, Consumer<@Nullable PrinterFault> done) {
            slips.add(booking.code() + " " + language);
            done.accept(noSlip());
        }

        @Override
        public void answer(SurveyReply reply, Consumer<SurveyReply.Outcome> done) {
            replies.add(reply);
            done.accept(SurveyReply.Outcome.KEPT);
        }

        @Override
        public void because(Visit visit, List<String> reasons, Runnable done) {
            Booth.this.reasons.addAll(reasons);
            done.run();
        }
    }
}
