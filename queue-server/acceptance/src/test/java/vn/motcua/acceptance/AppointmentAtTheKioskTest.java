package vn.motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Bookings;
import vn.motcua.kiosk.model.IssueResult;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Needs;
import vn.motcua.kiosk.web.OfficeOverHttp;
import vn.motcua.kiosk.web.OfficeWeb;

/** A citizen books at the kiosk over HTTP and comes with a number that the kiosk gave, over MQTT, to a real office. */
class AppointmentAtTheKioskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SERVICE = "ho-tich";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    private RunningOffice office;
    private HallKiosk kiosk;
    private OfficeWeb web;
    private Bookings bookings;

    @BeforeEach
    void open() throws Exception {
        office = RunningOffice.onSimulatedClock(home);
        office.setClock(Morning.OPENING, 1);
        kiosk = HallKiosk.at(office, home);
        web = OfficeWeb.of(office.credential(HallKiosk.DEVICE));
        bookings = new OfficeOverHttp(web, Runnable::run).bookings();
    }

    @AfterEach
    void close() {
        web.close();
        kiosk.close();
        office.close();
    }

    private interface Question<T> {
        void ask(Consumer<Answer<T>> done);
    }

    /** The office may be slow on a busy machine: what was not answered is asked again. */
    private static <T> Answer<T> answered(Question<T> question) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            CompletableFuture<Answer<T>> answer = new CompletableFuture<>();
                            question.ask(answer::complete);
                            return answer.get(60, TimeUnit.SECONDS);
                        },
                        answer -> !(answer instanceof Answer.NotReachable));
    }

    private static <T> T told(Question<T> question) {
        return switch (answered(question)) {
            case Answer.Told<T>(T value) -> value;
            case Answer<T> other -> throw new AssertionError("not told: " + other);
        };
    }

    private Answer<Bookings.Booking> book(Instant start, @Nullable String phone) {
        Bookings.Wish wish = new Bookings.Wish(
                SERVICE, start, false, phone, UUID.randomUUID().toString());
        return answered(done -> bookings.book(wish, done));
    }

    private Bookings.Booking booked(Instant start, @Nullable String phone) {
        return switch (book(start, phone)) {
            case Answer.Told<Bookings.Booking>(Bookings.Booking booking) -> booking;
            case Answer<Bookings.Booking> other -> throw new AssertionError("not booked: " + other);
        };
    }

    private Bookings.Booking found(String code) {
        return told(done -> bookings.find(code, done));
    }

    private List<Bookings.Slot> freeToday() {
        Bookings.Days days = told(done -> bookings.days(SERVICE, done));
        Bookings.Day today =
                days.days().stream().filter(day -> day.free() > 0).findFirst().orElseThrow();
        List<Bookings.Slot> slots = told(done -> bookings.slots(SERVICE, today.day(), done));
        return slots.stream().filter(slot -> slot.free() > 0).toList();
    }

    @Test
    void aBookedCitizensNumberComesFromTheKioskAndHasTheSlotAtTheOffice() throws Exception {
        assertThat(kiosk.device().config().settings().doors()).contains("appointment");
        Bookings.Slot slot = freeToday().getFirst();
        String phone = "0912345678";
        Bookings.Booking booking = booked(slot.start(), phone);
        assertThat(office.personal("booking-phone")).containsExactly(phone);
        assertThat(found(booking.code()).checkIn()).isEqualTo(Bookings.CheckIn.OPEN);
        IssueResult result = kiosk.device()
                .issueBooked(SERVICE, booking.code(), Needs.NONE, Language.VIETNAMESE)
                .get(60, TimeUnit.SECONDS);
        assertThat(result).isInstanceOf(IssueResult.Issued.class);
        String number = ((IssueResult.Issued) result).ticket().number();
        await("the office bound the number to the booking").atMost(PATIENCE).untilAsserted(() -> {
            Bookings.Booking now = found(booking.code());
            assertThat(now.state()).isEqualTo(Bookings.State.CHECKED_IN);
            assertThat(now.number()).isEqualTo(number);
        });
        JsonNode ticket = office.http()
                .json("/api/v1/tickets/"
                        + ((IssueResult.Issued) result).ticket().ticket());
        assertThat(ticket.get("slot").asText()).isEqualTo(slot.start().toString());
    }

    @Test
    void whoIsRefusedOrGivesUpLeavesNoTelephoneBehind() throws Exception {
        Bookings.Slot slot = freeToday().getFirst();
        Bookings.Booking last = booked(slot.start(), "0900000001");
        for (int place = 1; place < slot.free(); place++) {
            last = booked(slot.start(), null);
        }
        assertThat(book(slot.start(), "0900000009"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo("slot-full"));
        await("the refused one's telephone is gone")
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(office.personal("booking-phone")).containsExactly("0900000001"));
        String given = last.code();
        Bookings.Booking cancelled = told(done -> bookings.cancel(given, done));
        assertThat(cancelled.state()).isEqualTo(Bookings.State.CANCELLED);
        assertThat(booked(slot.start(), null).start()).isEqualTo(slot.start());
    }
}
