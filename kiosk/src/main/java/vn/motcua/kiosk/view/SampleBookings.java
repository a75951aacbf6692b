package vn.motcua.kiosk.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.Text;

/** The made-up ward's book of appointments: it answers at once and remembers nothing. */
record SampleBookings(@Nullable String problem, State state, CheckIn checkIn) implements Bookings {
    static final DeviceConfig.Appointments RULE =
            new DeviceConfig.Appointments(List.of("ho-tich", "chung-thuc", "dat-dai"), "https://binhan.example.vn/a/");

    /** Every question is answered as wished. */
    static SampleBookings well() {
        return new SampleBookings(null, State.BOOKED, CheckIn.OPEN);
    }

    /** Every booking and code is refused so. */
    static SampleBookings refusing(String problem) {
        return new SampleBookings(problem, State.BOOKED, CheckIn.OPEN);
    }

    @Override
    public void days(String service, Consumer<Answer<Days>> done) {
        LocalDate today = LocalDate.ofInstant(SampleOffice.NOW, SampleOffice.ZONE);
        done.accept(new Answer.Told<>(new Days(
                service.equals("chung-thuc"),
                IntStream.of(0, 1, 2, 3, 4)
                        .mapToObj(ahead -> new Day(today.plusDays(ahead), ahead == 1 ? 0 : 1 + 7 * ahead))
                        .toList())));
    }

    @Override
    public void slots(String service, LocalDate day, Consumer<Answer<List<Slot>>> done) {
        Instant first =
                day.atTime(LocalTime.of(7, 30)).atZone(SampleOffice.ZONE).toInstant();
        done.accept(new Answer.Told<>(IntStream.range(0, 38)
                .filter(slot -> slot < 16 || slot >= 24)
                .mapToObj(slot -> first.plus(Duration.ofMinutes(15L * slot)))
                .map(start ->
                        new Slot(start, start.plus(Duration.ofMinutes(15)), (int) (start.getEpochSecond() / 900 % 3)))
                .toList()));
    }

    @Override
    public void book(Wish wish, Consumer<Answer<Booking>> done) {
        done.accept(problem == null ? new Answer.Told<>(booking(wish)) : refused());
    }

    @Override
    public void find(String code, Consumer<Answer<Booking>> done) {
        Wish wish = new Wish("chung-thuc", Instant.parse("2026-11-23T03:00:00Z"), false, null, "k");
        done.accept(problem == null ? new Answer.Told<>(booking(wish)) : refused());
    }

    @Override
    public void cancel(String code, Consumer<Answer<Booking>> done) {
        find(code, done);
    }

    private Answer<Booking> refused() {
        return new Answer.Refused<>(409, String.valueOf(problem), java.util.Map.of());
    }

    private Booking booking(Wish wish) {
        return new Booking(
                "K7MP2QXR",
                "K7MP-2QXR",
                wish.service(),
                new Text("Chứng thực bản sao, chữ ký", "Certified copies, signatures"),
                wish.start(),
                wish.start().plus(Duration.ofMinutes(15)),
                wish.start().minus(Duration.ofMinutes(60)),
                wish.start().plus(Duration.ofMinutes(15)),
                state,
                checkIn,
                wish.atHome(),
                state == State.CHECKED_IN ? "B007" : null);
    }
}
