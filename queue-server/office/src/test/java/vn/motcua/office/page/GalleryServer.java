package vn.motcua.office.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves the gallery to a browser the way the office serves its pages: same addresses, same content security policy, a
 * live stream per page. What pages post is kept for a test to look at.
 */
final class GalleryServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, GallerySamples.Page> pages = GallerySamples.pages();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger streams = new AtomicInteger();
    private volatile String answer = "{}";
    private volatile int status = 200;
    private volatile String printer = "paper-out";

    /** A request that a page sent. */
    record Post(String path, String key, String csrf, String body) {}

    GalleryServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::page);
        server.createContext("/assets/", this::asset);
        server.createContext(
                "/brand.css", exchange -> send(exchange, 200, "text/css", GallerySamples.PAGES.brandCss()));
        server.createContext(
                "/brand/logo.svg", exchange -> send(exchange, 200, "image/svg+xml", GallerySamples.PAGES.logoSvg()));
        server.createContext("/api/v1/", this::post);
        server.createContext("/api/v1/stream", this::stream);
        server.createContext("/api/v1/printers", this::printers);
        server.createContext(
                "/api/v1/reports/",
                exchange -> send(exchange, 200, "application/json", GallerySamples.json("report-today")));
        server.start();
    }

    String address(String page) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + page;
    }

    Map<String, GallerySamples.Page> pages() {
        return pages;
    }

    List<Post> posts() {
        return posts;
    }

    /** What the next posts are answered with. */
    void answer(int status, String json) {
        this.status = status;
        this.answer = json;
    }

    /** How the printer of kiosk-1 is, for the page console-printer; on every other page it is well. */
    void printer(String state) {
        printer = state;
    }

    private void printers(HttpExchange exchange) throws IOException {
        String referer = String.valueOf(exchange.getRequestHeaders().getFirst("Referer"));
        String state = referer.endsWith("/console-printer") ? printer : "ready";
        send(
                exchange,
                200,
                "application/json",
                "{\"printers\":[{\"device\":\"kiosk-1\",\"printer\":\"" + state + "\"}]}");
    }

    private void page(HttpExchange exchange) throws IOException {
        GallerySamples.Page page = pages.get(exchange.getRequestURI().getPath().substring(1));
        if (page == null) {
            send(exchange, 404, "text/plain", "no such page");
            return;
        }
        exchange.getResponseHeaders().set("Content-Security-Policy", Pages.CONTENT_SECURITY_POLICY);
        send(exchange, 200, "text/html; charset=utf-8", page.html());
    }

    private void asset(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/assets", "/web");
        try (InputStream in = GalleryServer.class.getResourceAsStream(path)) {
            if (in == null) {
                send(exchange, 404, "text/plain", "no such asset: " + path);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", type(path));
            byte[] bytes = in.readAllBytes();
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }

    /** The page that asks is known by its address; its stream sends the snapshot, then a heartbeat a second. */
    private void stream(HttpExchange exchange) throws IOException {
        String referer = exchange.getRequestHeaders().getFirst("Referer");
        GallerySamples.Page page = pages.get(referer == null ? "" : referer.substring(referer.lastIndexOf('/') + 1));
        if (page == null || page.stream() == null || page.lost()) {
            send(exchange, 503, "text/plain", "no stream");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        streams.incrementAndGet();
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(("id: 1\nevent: view\ndata: " + page.stream().replace("\n", "") + "\n\n")
                    .getBytes(StandardCharsets.UTF_8));
            do {
                out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            } while (!closing.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.decrementAndGet();
        }
    }

    /** How many streams are open; one that a page gave up is noticed at the next heartbeat. */
    int streams() {
        return streams.get();
    }

    private void post(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            if (exchange.getRequestURI().getPath().startsWith("/api/v1/feedback/")) {
                boolean rules = exchange.getRequestURI().getPath().endsWith("/rules");
                send(exchange, 200, "application/json", GallerySamples.json(rules ? "opinion" : "feedback-case"));
                return;
            }
            boolean survey = exchange.getRequestURI().getPath().endsWith("/survey");
            send(exchange, 200, "application/json", survey ? GallerySamples.json("survey") : "{}");
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        posts.add(new Post(
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                String.valueOf(exchange.getRequestHeaders().getFirst("X-CSRF-Token")),
                body));
        send(exchange, status, "application/json", answer);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
