package vn.motcua.office.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Booking on a phone that nobody has signed in on. */
class BookingPagesTest {
    private static final String TEN = "2026-11-24T03:00:00Z";

    @TempDir
    Path home;

    private OfficeFixture office;

    @BeforeEach
    void start() {
        office = OfficeFixture.at(home);
    }

    @AfterEach
    void stop() {
        office.close();
    }

    private HttpResponse<String> page(String path) throws Exception {
        return office.get(path).withoutToken().send();
    }

    private HttpResponse<String> form(String path, String form) throws Exception {
        return office.call("POST", path)
                .withoutToken()
                .body("application/x-www-form-urlencoded", BodyPublishers.ofString(form))
                .send();
    }

    private static String hidden(String html) {
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(html);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private HttpResponse<String> book(String phone, String more) throws Exception {
        return book(phone, more, TEN);
    }

    private HttpResponse<String> book(String phone, String more, String start) throws Exception {
        String key = hidden(page("/book?service=chung-thuc&day=2026-11-24").body());
        return form(
                "/book",
                "key=" + key + "&service=chung-thuc&day=2026-11-24&start="
                        + URLEncoder.encode(start, StandardCharsets.UTF_8) + "&phone=" + phone + more);
    }

    private String booked(String phone) throws Exception {
        return OfficeFixture.expect(303, book(phone, ""))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void aCitizenChoosesServiceDayAndSlotAndGetsACode() throws Exception {
        assertThat(page("/book").body()).contains("Chứng thực").contains("/book?service=chung-thuc");
        assertThat(page("/book?service=chung-thuc&day=2026-11-24").body()).contains("value=\"" + TEN + "\"");
        String mine = booked("");
        assertThat(mine).matches("/a/[2-9A-HJKMNP-Z]{8}");
        String shown = mine.substring(3, 7) + "-" + mine.substring(7);
        assertThat(page(mine).body()).contains(shown).contains("10:00").contains("24/11/2026");
        assertThat(page("/book?code=" + shown).headers().firstValue("Location")).contains(mine);
        OfficeFixture.expect(303, form(mine + "/cancel", ""));
        assertThat(page(mine).body()).contains("Đã hủy lịch hẹn");
    }

    @Test
    void theSameFormTwiceIsOneBooking() throws Exception {
        String key = hidden(page("/book?service=chung-thuc&day=2026-11-24").body());
        String form = "key=" + key + "&service=chung-thuc&start=" + URLEncoder.encode(TEN, StandardCharsets.UTF_8)
                + "&phone=0912345678";
        String first = form("/book", form).headers().firstValue("Location").orElseThrow();
        assertThat(form("/book", form).headers().firstValue("Location")).contains(first);
    }

    @Test
    void aTelephoneGetsTwoBookingsADayHoweverItIsTyped() throws Exception {
        String first = booked("0912345678");
        OfficeFixture.expect(303, book("%2B84912345678", "", quarter(1)));
        String refused =
                OfficeFixture.expect(200, book("0912.345.678", "", quarter(2))).body();
        assertThat(refused)
                .contains("Số điện thoại này đã đủ lượt hẹn trong ngày")
                .contains("tối đa 2");
        OfficeFixture.expect(303, book("0987654321", "", quarter(2)));
        OfficeFixture.expect(303, book("", "", quarter(2)));
        OfficeFixture.expect(303, form(first + "/cancel", ""));
        OfficeFixture.expect(303, book("0912345678", "", quarter(3)));
    }

    @Test
    void theSameFormOnceMoreIsItsBookingAlsoWhenTheTelephoneHasAllItMay() throws Exception {
        String key = hidden(page("/book?service=chung-thuc&day=2026-11-24").body());
        String form = "key=" + key + "&service=chung-thuc&phone=0912345678&start="
                + URLEncoder.encode(quarter(0), StandardCharsets.UTF_8);
        String first = form("/book", form).headers().firstValue("Location").orElseThrow();
        OfficeFixture.expect(303, book("0912345678", "", quarter(1)));
        assertThat(form("/book", form).headers().firstValue("Location")).contains(first);
    }

    @Test
    void ofSixAtOnceUnderOneTelephoneTwoAreBooked() throws Exception {
        List<Future<Integer>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 0; at < 6; at++) {
                String start = quarter(at);
                tries.add(threads.submit(() -> book("0912345678", "", start).statusCode()));
            }
        }
        assertThat(tries.stream().map(Future::resultNow).filter(status -> status == 303))
                .hasSize(2);
    }

    private static String quarter(int at) {
        return Instant.parse("2026-11-24T02:00:00Z")
                .plus(Duration.ofMinutes(15L * at))
                .toString();
    }

    @Test
    void aTelephoneIsKeptApartForStaffAndGoesWithTheBooking() throws Exception {
        String mine = booked("0912+345+678");
        String ref = OfficeFixture.json(
                        office.get("/api/v1/appointments" + mine.substring(2)).send())
                .get("personalRef")
                .asText();
        assertThat(OfficeFixture.json(office.get("/api/v1/personal/" + ref).send())
                        .get("content")
                        .asText())
                .isEqualTo("0912345678");
        OfficeFixture.expect(303, form(mine + "/cancel", ""));
        assertThat(office.get("/api/v1/personal/" + ref).send().statusCode()).isEqualTo(404);
    }

    @Test
    void anotherSlotOnTheSameFormLeavesTheFirstBookingItsTelephone() throws Exception {
        String key = hidden(page("/book?service=chung-thuc&day=2026-11-24").body());
        String form = "key=" + key + "&service=chung-thuc&day=2026-11-24&phone=0912345678&start=";
        String mine = OfficeFixture.expect(303, form("/book", form + URLEncoder.encode(TEN, StandardCharsets.UTF_8)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String again = OfficeFixture.expect(200, form("/book", form + "2026-11-24T03%3A15%3A00Z"))
                .body();
        assertThat(again).contains("Trang này đã được gửi một lần");
        assertThat(hidden(again)).isNotEqualTo(key);
        String ref = OfficeFixture.json(
                        office.get("/api/v1/appointments" + mine.substring(2)).send())
                .get("personalRef")
                .asText();
        assertThat(OfficeFixture.json(office.get("/api/v1/personal/" + ref).send())
                        .get("content")
                        .asText())
                .isEqualTo("0912345678");
    }

    @Test
    void whatCannotBeBookedSaysWhyAndKeepsNoTelephone() throws Exception {
        booked("");
        booked("");
        assertThat(OfficeFixture.expect(200, book("0912345678", "")).body())
                .contains("Khung giờ đã hết chỗ")
                .doesNotContain("0912345678");
        assertThat(book("12345", "").body()).contains("Số điện thoại chưa đúng");
        assertThat(book("", "&atHome=on").body()).contains("Cần số điện thoại");
        assertThat(OfficeFixture.json(office.get("/api/v1/appointments?day=2026-11-24")
                                .send())
                        .get("appointments"))
                .hasSize(2);
    }

    @Test
    void oneAddressBooksTenTimesAnHourAndGuessesThirtyTimes() throws Exception {
        AtomicLong nanos = new AtomicLong();
        BookingFloods floods = new BookingFloods(nanos::get);
        for (int time = 0; time < BookingFloods.BOOKINGS; time++) {
            assertThat(floods.book("10.0.0.7")).isTrue();
        }
        assertThat(floods.book("10.0.0.7")).isFalse();
        assertThat(floods.book("10.0.0.8")).as("another address").isTrue();
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(floods.book("10.0.0.7")).isTrue();
        String mine = booked("");
        for (int time = 0; time < BookingFloods.MISSES; time++) {
            assertThat(page("/a/AAAAAAA" + "23456789ABCDEFGHJKMNPQRSTUVWXYZ".charAt(time))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(page(mine).statusCode()).as("also the right one").isEqualTo(429);
    }

    @Test
    void manyAddressesGuessNoMoreThanAFewAndOneNetOfIpv6IsOneAddress() {
        BookingFloods floods = new BookingFloods(() -> 0);
        for (int time = 0; time < BookingFloods.BOOKINGS; time++) {
            assertThat(floods.book("2001:db8:0:7::" + time)).isTrue();
        }
        assertThat(floods.book("2001:db8:0:7:1:2:3:4")).isFalse();
        assertThat(floods.book("2001:db8:0:8::1")).isTrue();
        for (int time = 0; time < BookingFloods.MISSES_IN_ALL; time++) {
            floods.miss("address-" + time);
        }
        assertThat(floods.mayTry("another")).isFalse();
        for (int time = 0; time < BookingFloods.BOOKINGS_IN_ALL; time++) {
            floods.book("address-" + time);
        }
        assertThat(floods.book("another")).isFalse();
    }

    @Test
    void officersSeeTheDaysBookingsWithoutNames() throws Exception {
        String mine = booked("0912345678");
        assertThat(page("/appointments").statusCode()).isEqualTo(303);
        String list = office.get("/appointments?list=2026-11-24").send().body();
        assertThat(list).contains(mine.substring(3, 7)).contains("10:00").doesNotContain("0912345678");
    }
}
