package vn.motcua.kiosk.view;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;
import vn.motcua.kiosk.model.Tickets;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.protocol.Text;

/** Every page of whoever scans the own ticket, with an invented one. */
final class TicketScenes {
    private static final Text COUNTER = new Text("Quầy 3", "Counter 3");
    private static final Text ZONE = new Text("Khu A, tầng 1", "Area A, floor 1");

    private TicketScenes() {}

    static void into(Map<String, Consumer<KioskModel>> scenes) {
        scenes.put("found-asking", found(null));
        scenes.put("found", found(told(Tickets.Turn.WAITING, 4, null)));
        scenes.put("found-next", found(told(Tickets.Turn.WAITING, 0, null)));
        scenes.put("found-called", found(told(Tickets.Turn.CALLED, null, COUNTER)));
        scenes.put("found-serving", found(told(Tickets.Turn.IN_SERVICE, null, COUNTER)));
        scenes.put("found-parked", found(told(Tickets.Turn.PARKED, null, null)));
        scenes.put("found-served", found(told(Tickets.Turn.SERVED, null, null)));
        scenes.put("found-missed", found(told(Tickets.Turn.MISSED, null, null)));
        scenes.put("found-over", found(told(Tickets.Turn.OVER, null, null)));
        scenes.put("found-unknown", found(new Answer.Refused<>(404, "unknown-ticket", Map.of())));
        scenes.put("found-away", found(new Answer.NotReachable<>()));
        scenes.put("scanned-card-unread", model -> {
            model.configured(model.state().offer().with(SampleOffice.feedback()));
            model.feedback().open();
            model.feedback().kind(true);
            model.feedback().about("conduct");
            "may lay so hong".chars().forEach(key -> model.feedback().typed((char) key));
            model.feedback().ready();
            model.scanned(new ScannedCode.IdentityCard());
        });
    }

    /** What the office says of one that waits. */
    static Answer<Tickets.Stand> waitingAnswer() {
        return told(Tickets.Turn.WAITING, 4, null);
    }

    /** What the office says of one that was served. */
    static Answer<Tickets.Stand> servedAnswer() {
        return told(Tickets.Turn.SERVED, null, null);
    }

    private static Consumer<KioskModel> found(@Nullable Answer<Tickets.Stand> answer) {
        return model -> model.ended(new Screen.TicketFound("3q2-7wABCDEFGHIJKLMNOP", answer));
    }

    private static Answer<Tickets.Stand> told(Tickets.Turn turn, @Nullable Integer ahead, @Nullable Text counter) {
        return new Answer.Told<>(new Tickets.Stand(
                "A012",
                turn,
                SampleOffice.offer().services().getFirst().name(),
                ahead,
                ahead == null ? null : ahead == 0 ? new WaitRange(0, 5, 8) : new WaitRange(10, 20, 25),
                counter,
                ZONE,
                turn == Tickets.Turn.PARKED ? SampleOffice.NOW.plus(Duration.ofMinutes(20)) : null,
                false));
    }
}
