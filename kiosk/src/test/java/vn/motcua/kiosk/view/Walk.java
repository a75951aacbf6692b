package vn.motcua.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.Cases;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.Dossiers;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.IssuedTicket;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Letters;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.model.Offer;
import vn.motcua.kiosk.model.OfficeDesk;
import vn.motcua.kiosk.model.PrinterFault;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.SurveyReply;
import vn.motcua.kiosk.model.TicketSource;
import vn.motcua.kiosk.model.Tickets;
import vn.motcua.kiosk.model.Timings;
import vn.motcua.kiosk.model.Visit;
import vn.motcua.protocol.guide.Procedure;

/** One citizen in front of the sleeping kiosk: every tap and key is counted, and where on the glass it was. */
final class Walk {
    private static final ScreenSize USUAL = new ScreenSize(1080, 1920, 21.5);
    private static final int MOST_TURNS = 24;

    /** What was asked of the kiosk: services with needs and language, lists. */
    final List<String> asked = new ArrayList<>();

    /** What was said aloud, the last at the end. */
    final List<String> heard = new ArrayList<>();

    private final PacedVoice voice = new PacedVoice() {
        @Override
        public void say(List<String> sentences, Language language) {
            super.say(sentences, language);
            heard.add(String.join(" | ", sentences));
        }
    };
    /** The kiosk's time: it goes on while somebody listens. */
    private long now;

    private final List<String> steps = new ArrayList<>();
    private final long began = System.nanoTime();
    private int taps;
    private double highest;
    private final ScreenSize glass;
    private @Nullable PrinterFault noPaper;

    @SuppressWarnings("NullAway.Init")
    private KioskModel model;

    @SuppressWarnings("NullAway.Init")
    private KioskView view;

    /** The kiosk sleeps; its office has nothing beside numbers, the guide and what its sample says. */
    Walk() {
        this(USUAL);
    }

    /** The same on this glass. */
    Walk(ScreenSize glass) {
        this(glass, SampleOffice.offer(), OfficeDesk.NOT_REACHABLE);
    }

    /** The kiosk of an office that does all that a kiosk knows. */
    static Walk atAFullOffice() {
        return atAFullOffice(USUAL);
    }

    /** The same on this glass. */
    static Walk atAFullOffice(ScreenSize glass) {
        return new Walk(
                glass,
                SampleOffice.offer().with(EnumSet.allOf(Door.class)).with(SampleOffice.feedback()),
                new FullDesk());
    }

    private Walk(ScreenSize glass, Offer offer, OfficeDesk desk) {
        this.glass = glass;
        this.highest = glass.height();
        onScreen(() -> {
            model = new KioskModel(new Kiosk(), desk, Timings.USUAL);
            view = new KioskView(model, glass, EveryGlass.FACES, InstantSource.fixed(SampleOffice.NOW), false, voice);
            new Scene(view, glass.width(), glass.height());
            model.watch(view::show);
            model.configured(offer);
            model.queueChanged(SampleOffice.queue());
            model.connectedChanged(true);
            model.tick(0);
            goesOn(61);
        });
    }

    private void goesOn(int seconds) {
        now += seconds * 1_000L;
        voice.at(now);
        model.tick(now, voice.speaking());
    }

    /** Hears what is being said to its end, in the kiosk's time; the page must stay for it. */
    Walk listens(String step) {
        steps.add(step);
        Screen page = model.state().screen();
        while (voice.speaking()) {
            onScreen(() -> goesOn(1));
            assertThat(model.state().screen()).as("the page that is being read").isEqualTo(page);
        }
        return this;
    }

    /** Does nothing for a while. */
    Walk hesitates(int seconds) {
        for (int i = 0; i < seconds; i++) {
            onScreen(() -> goesOn(1));
        }
        return this;
    }

    private final class Kiosk implements TicketSource {
        @Override
        public void take(String service, Needs needs, Language language, Consumer<IssueResult> done) {
            asked.add(service + (needs.interpreter() ? " interpreter " : " ") + language);
            IssuedTicket ticket = SampleOffice.ticket(needs.priority());
            done.accept(new IssueResult.Issued(ticket));
            if (noPaper != null) {
                model.paperMissing(ticket.ticket(), noPaper);
            }
        }

        @Override
        public void answer(SurveyReply reply, Consumer<SurveyReply.Outcome> done) {
            asked.add("answer " + reply.choices().values());
            done.accept(SurveyReply.Outcome.KEPT);
        }

        @Override
        public void because(Visit visit, List<String> reasons, Runnable done) {
            asked.add("because " + reasons);
            done.run();
        }

        @Override
        public void takeBooked(
                String service, String code, Needs needs, Language language, Consumer<IssueResult> done) {
            asked.add(service + " booked " + language);
            done.accept(new IssueResult.Issued(SampleOffice.ticket(false)));
        }

        @Override
        public void printBooking(Bookings.Booking booking, Language language, Consumer<@Nullable PrinterFault> done) {
            asked.add("slip " + language);
            done.accept(null);
        }

        @Override
        public void printList(Procedure procedure, Language language, Consumer<@Nullable PrinterFault> done) {
            asked.add("list of " + procedure.code());
            done.accept(null);
        }
    }

    /** An office that answers at once. */
    private static final class FullDesk implements OfficeDesk {
        @Override
        public Bookings bookings() {
            return new SampleBook(new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public Tickets tickets() {
            return (_, done) -> done.accept(TicketScenes.servedAnswer());
        }

        @Override
        public Dossiers dossiers() {
            return (_, done) -> done.accept(CivicScenes.readyAnswer());
        }

        @Override
        public Letters letters() {
            return (letter, done) -> done.accept(
                    new Letters.Outcome.Received(letter.sender() == null ? null : "PA-7KQ2-M9XD", null, null));
        }

        @Override
        public Cases cases() {
            return CaseScenes.office();
        }
    }

    private static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    /** The kiosk has these languages. */
    Walk speaking(List<Language> languages) {
        onScreen(() -> model.speaks(languages));
        return this;
    }

    /** No paper comes from now on. */
    Walk withoutPaper(PrinterFault fault) {
        noPaper = fault;
        return this;
    }

    /** Looks for this behind the keys to more, and touches it. */
    Walk looksFor(String id, String step) {
        for (int turned = 0; turned < MOST_TURNS && !has(id); turned++) {
            taps(wayTo(id), step);
            steps.removeLast();
        }
        return taps(id, step);
    }

    /** The same by keypad: down to it, and OK. */
    Walk reaches(String id, String step) {
        for (int turned = 0; turned < MOST_TURNS && !has(id); turned++) {
            downTo(wayTo(id), step);
            steps.removeLast();
            key(KeyCode.ENTER);
        }
        downTo(id, step);
        key(KeyCode.ENTER);
        return this;
    }

    private String wayTo(String id) {
        return SmallGlassWays.to(id)
                .filter(this::has)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("no " + id + " on " + model.state().screen()));
    }

    private boolean has(String id) {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> EveryGlass.all(TouchTarget.class, view).stream().anyMatch(each -> id.equals(each.getId())));
    }

    /** Every text on the glass, one a line. */
    String shown() {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> EveryGlass.all(Words.class, view).stream()
                        .map(Words::text)
                        .collect(java.util.stream.Collectors.joining("\n")));
    }

    /** A finger on the sleeping screen. */
    Walk wakes() {
        steps.add("touches the screen");
        taps++;
        onScreen(() -> press(view));
        return this;
    }

    /** Holds a code in front of the scanner. */
    Walk scans(String code, String step) {
        steps.add(step);
        taps++;
        onScreen(() -> model.scanned(ScannedCode.of(code)));
        return this;
    }

    /** A finger on each of these keys. */
    Walk taps(List<String> ids, String step) {
        ids.forEach(id -> taps(id, step));
        for (int i = 1; i < ids.size(); i++) {
            steps.removeLast();
        }
        return this;
    }

    /** The first target whose id matches. */
    Walk tapsFirst(String pattern, String step) {
        String id = WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> EveryGlass.all(TouchTarget.class, view).stream()
                        .map(each -> String.valueOf(each.getId()))
                        .filter(each -> each.matches(pattern))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(
                                "no " + pattern + " on " + model.state().screen())));
        return taps(id, step);
    }

    /** A finger on this target; it must be on the glass. */
    Walk taps(String id, String step) {
        steps.add(step);
        taps++;
        onScreen(() -> {
            TouchTarget target = EveryGlass.all(TouchTarget.class, view).stream()
                    .filter(each -> id.equals(each.getId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            "no " + id + " on " + model.state().screen()));
            Bounds place = target.localToScene(target.getBoundsInLocal());
            assertThat(place.getMinY()).isNotNegative();
            assertThat(place.getMaxY()).isLessThanOrEqualTo(glass.height());
            highest = Math.min(highest, place.getCenterY());
            press(target);
        });
        return this;
    }

    /** A finger comes down on this and leaves. */
    static void press(javafx.scene.Node target) {
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            Event.fireEvent(
                    target,
                    new MouseEvent(
                            type,
                            5,
                            5,
                            5,
                            5,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            true,
                            false,
                            true,
                            null));
        }
    }

    /** A key of the keypad. */
    Walk types(KeyCode key, String step) {
        steps.add(step);
        key(key);
        return this;
    }

    /** Down, until this target is reached. */
    Walk downTo(String id, String step) {
        steps.add(step);
        for (int i = 0; i < 40 && !id.equals(reached()); i++) {
            key(KeyCode.DOWN);
        }
        assertThat(reached()).isEqualTo(id);
        return this;
    }

    private void key(KeyCode key) {
        taps++;
        onScreen(() ->
                Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private @Nullable String reached() {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> EveryGlass.all(TouchTarget.class, view).stream()
                        .filter(TouchTarget::isReached)
                        .map(TouchTarget::getId)
                        .findFirst()
                        .orElse(null));
    }

    KioskModel model() {
        return model;
    }

    int taps() {
        return taps;
    }

    /** How far below the upper edge the highest target was, as a share of the glass. */
    double highest() {
        return highest / glass.height();
    }

    /** A row of the table. */
    String row(String who) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f | %s |",
                who,
                String.join(", ", steps),
                taps,
                (System.nanoTime() - began) / 1e9,
                speech());
    }

    /** Seconds of all that was said, by the voice's words a minute, for whoever hears it to its end. */
    private String speech() {
        long millis = voice.said.stream()
                .flatMap(List::stream)
                .mapToLong(PacedVoice::millis)
                .sum();
        return heard.isEmpty() ? "–" : String.valueOf(Math.round(millis / 1_000.0));
    }
}
