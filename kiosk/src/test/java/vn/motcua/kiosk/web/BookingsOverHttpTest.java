package vn.motcua.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.DeviceCredential;
import vn.motcua.kiosk.model.Answer;
import vn.motcua.kiosk.model.Bookings;

class BookingsOverHttpTest {
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable part : open.reversed()) {
            part.close();
        }
    }

    private Answer<Bookings.Booking> bookedAt(int status, String body) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        open.add(() -> server.stop(0));
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        OfficeWeb web = OfficeWeb.of(
                new DeviceCredential("binh-an", "kiosk-1", "secret", URI.create("tcp://x:1"), url),
                Duration.ofSeconds(30));
        open.add(web);
        CompletableFuture<Answer<Bookings.Booking>> answer = new CompletableFuture<>();
        new BookingsOverHttp(web, Runnable::run)
                .book(
                        new Bookings.Wish(
                                "ho-tich", Instant.parse("2026-11-24T02:00:00Z"), false, "0912345678", "key-1"),
                        answer::complete);
        return answer.get(60, TimeUnit.SECONDS);
    }

    @Test
    void aTelephoneErasedAfterARefusalNobodyHeardIsToldAsAPlaceThatIsTaken() throws Exception {
        assertThat(bookedAt(410, "{\"code\":\"personal-erased\"}"))
                .isEqualTo(new Answer.Refused<Bookings.Booking>(409, "slot-full", Map.of()));
        assertThat(asked).containsExactly("POST /api/v1/personal");
    }

    @Test
    void anyOtherRefusalOfATelephoneIsToldAsItIs() throws Exception {
        assertThat(bookedAt(400, "{\"code\":\"invalid-request\",\"field\":\"content\"}"))
                .isEqualTo(new Answer.Refused<Bookings.Booking>(
                        400, "invalid-request", Map.of("code", "invalid-request", "field", "content")));
        assertThat(asked).containsExactly("POST /api/v1/personal");
    }
}
