package vn.motcua.kiosk.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.kiosk.model.BookingStep;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.Bookings.CheckIn;
import vn.motcua.kiosk.model.Bookings.State;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.KioskModel;
import vn.motcua.kiosk.model.OfficeDesk;
import vn.motcua.kiosk.model.ScannedCode;
import vn.motcua.kiosk.model.Screen;

/** The ways through an appointment that the pictures and the tests of every glass show. */
final class BookingPictures {
    private BookingPictures() {}

    /**
     * One page.
     *
     * @param name of its picture, after "booking"
     * @param bookings what the office says
     * @param way from the first page
     * @param at the time on the kiosk's clock
     */
    record Page(String name, Bookings bookings, Consumer<KioskModel> way, Instant at) {
        Page(String name, Bookings bookings, Consumer<KioskModel> way) {
            this(name, bookings, way, SampleOffice.NOW);
        }
    }

    static List<Page> pages() {
        Bookings well = SampleBookings.well();
        Consumer<KioskModel> start = model -> model.opened(Door.APPOINTMENT);
        Consumer<KioskModel> services = start.andThen(model -> model.booking().wanted());
        Consumer<KioskModel> days = services.andThen(model -> model.booking().serviceChosen("ho-tich"));
        Consumer<KioskModel> slots = days.andThen(BookingPictures::wednesday);
        Consumer<KioskModel> phone = slots.andThen(BookingPictures::second);
        Consumer<KioskModel> confirm = phone.andThen(model ->
                        "0912345678".chars().forEach(key -> model.booking().typed((char) key)))
                .andThen(model -> model.booking().typedAll());
        Consumer<KioskModel> book = confirm.andThen(model -> model.booking().confirmed());
        Consumer<KioskModel> code = start.andThen(model -> model.booking().had());
        Consumer<KioskModel> scan = model -> model.scanned(ScannedCode.of("https://binhan.example.vn/a/K7MP2QXR"));
        List<Page> pages = new ArrayList<>(List.of(
                new Page("", well, start),
                new Page("-services", well, services),
                new Page(
                        "-where",
                        well,
                        services.andThen(model -> model.booking().serviceChosen("chung-thuc"))),
                new Page("-days", well, days),
                new Page("-slots", well, slots),
                new Page(
                        "-slots-2", well, slots.andThen(model -> model.booking().nextPage())),
                new Page("-phone", well, phone),
                new Page("-confirm", well, confirm),
                new Page("-booked", well, book),
                new Page("-no-slip", well, book.andThen(BookingPictures::withoutSlip)),
                new Page("-code", well, code.andThen(BookingPictures::halfACode)),
                new Page(
                        "-asking",
                        new Bookings() {
                            @Override
                            public void find(String asked, Consumer<vn.motcua.kiosk.model.Answer<Booking>> done) {}
                        },
                        scan),
                new Page("-found", well, scan),
                new Page("-give-up", well, scan.andThen(model -> model.booking().cancelAsked())),
                new Page(
                        "-cancelled",
                        well,
                        scan.andThen(model -> model.booking().cancelAsked())
                                .andThen(model -> model.booking().cancelled())),
                new Page("-unchecked", Bookings.NOT_REACHABLE, scan),
                new Page("-away", Bookings.NOT_REACHABLE, days),
                new Page("-taken", SampleBookings.refusing("slot-full"), book),
                new Page("-day-full", SampleBookings.refusing("day-full"), book),
                new Page("-person-full", SampleBookings.refusing("person-day-full"), book),
                new Page("-unknown", SampleBookings.refusing("unknown-appointment"), scan)));
        pages.add(new Page("-early", new SampleBookings(null, State.BOOKED, CheckIn.EARLY), scan, before(62)));
        pages.add(new Page("-late", new SampleBookings(null, State.BOOKED, CheckIn.LATE), scan, before(-38)));
        pages.add(new Page("-used", new SampleBookings(null, State.CHECKED_IN, CheckIn.CLOSED), scan));
        return pages;
    }

    /** Every page of an appointment upright, and the narrowest of each kind on the smallest glass and in all switches. */
    static List<KioskPictures.Picture> pictures() {
        List<KioskPictures.Picture> all = new ArrayList<>();
        for (Page page : pages()) {
            OfficeDesk office = new OfficeDesk() {
                @Override
                public Bookings bookings() {
                    return page.bookings();
                }
            };
            String name = "booking" + page.name();
            if (!page.name().equals("-slots-2")) {
                // All hours of a day stand on one page of a large glass.
                all.add(new KioskPictures.Picture(name, KioskPictures.TALL, page.way(), office, page.at()));
            }
            all.add(new KioskPictures.Picture(name + "-7", KioskPictures.SEVEN, page.way(), office, page.at()));
            if (List.of("", "-days", "-slots", "-phone", "-booked", "-code", "-found")
                    .contains(page.name())) {
                Consumer<KioskModel> switched = ((Consumer<KioskModel>) KioskPictures::allSwitches).andThen(page.way());
                all.add(new KioskPictures.Picture(
                        name + "-en-large-contrast", KioskPictures.TALL, switched, office, page.at()));
                all.add(new KioskPictures.Picture(
                        name + "-15", new ScreenSize(1920, 1080, 15.6), page.way(), office, page.at()));
            }
        }
        return all;
    }

    /** The printer could not. */
    private static void withoutSlip(KioskModel model) {
        if (model.state().screen() instanceof Screen.Booking(BookingStep.Booked(Bookings.Booking booking, boolean _))) {
            model.ended(new Screen.Booking(new BookingStep.Booked(booking, true)));
        }
    }

    /** So many minutes before the time of the other pages. */
    private static Instant before(int minutes) {
        return SampleOffice.NOW.minus(Duration.ofMinutes(minutes));
    }

    private static void wednesday(KioskModel model) {
        SampleBookings.well()
                .days(
                        "ho-tich",
                        answer -> answer.read(found -> {
                            model.booking().dayChosen(found.days().get(2));
                            return found;
                        }));
    }

    private static void second(KioskModel model) {
        SampleBookings.well()
                .slots(
                        "ho-tich",
                        java.time.LocalDate.parse("2026-11-25"),
                        answer -> answer.read(slots -> {
                            model.booking().slotChosen(slots.get(6));
                            return slots;
                        }));
    }

    private static void halfACode(KioskModel model) {
        "K7MP2".chars().forEach(key -> model.booking().typed((char) key));
    }
}
