package vn.motcua.office.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A registry of invented dossiers for tests and demonstrations. It behaves as badly as it is told, also while it runs:
 * {@code PUT /behaviour} with one of the words of {@link Behaviour} as its body.
 */
public final class SampleRegistry implements AutoCloseable {
    private static final long SLOW_SECONDS = 8;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, String> dossiers = new LinkedHashMap<>();
    private volatile Behaviour behaviour = Behaviour.WELL;

    /** How it answers. */
    public enum Behaviour {
        /** As it should. */
        WELL,
        /** After eight seconds. */
        SLOW,
        /** With an error. */
        ERROR,
        /** With something that is no answer. */
        GARBAGE,
        /** Not at all: the connection ends. */
        SILENT
    }

    /**
     * Starts it on this machine.
     *
     * @param port 0 takes any free one
     * @param today the day that its dates are around
     */
    public SampleRegistry(int port, LocalDate today) throws IOException {
        add("H26.14-261120-0031", "processing", today.minusDays(2), today.plusDays(3), null);
        add("H26.14-261118-0007", "ready", today.minusDays(4), today.plusDays(1), today);
        add("H26.14-261116-0112", "supplement", today.minusDays(6), today.plusDays(2), null);
        add("H26.14-261012-0005", "returned", today.minusDays(40), today.minusDays(30), today.minusDays(31));
        add("H26.14-261102-0044", "processing", today.minusDays(20), today.minusDays(4), null);
        add("000.00.01.H29-260310-0420", "received", today.minusDays(1), today.plusDays(14), null);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(threads);
        server.createContext("/dossiers/", this::dossier);
        server.createContext("/behaviour", this::behave);
        server.start();
    }

    private void add(
            String code,
            String state,
            LocalDate received,
            LocalDate due,
            @org.jspecify.annotations.Nullable LocalDate done) {
        // A real registry says whose it is; who asks here must leave that where it is.
        dossiers.put(
                code,
                "{\"code\":\"" + code + "\",\"state\":\"" + state + "\",\"receivedOn\":\"" + received
                        + "\",\"dueOn\":\"" + due + "\"" + (done == null ? "" : ",\"doneOn\":\"" + done + "\"")
                        + ",\"owner\":{\"name\":\"Nguyễn Văn Mẫu\",\"id\":\"001090000001\"}}");
    }

    /** Where it is, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How it is to answer from now on. */
    public void behave(Behaviour next) {
        behaviour = next;
    }

    private void behave(HttpExchange exchange) throws IOException {
        String word = new String(exchange.getRequestBody().readNBytes(40), StandardCharsets.UTF_8).strip();
        try {
            behave(Behaviour.valueOf(word.toUpperCase(Locale.ROOT)));
            send(exchange, 204, "");
        } catch (IllegalArgumentException unknown) {
            send(exchange, 400, "{\"known\":\"well, slow, error, garbage, silent\"}");
        }
    }

    private void dossier(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String code = URLDecoder.decode(path.substring("/dossiers/".length()), StandardCharsets.UTF_8);
        switch (behaviour) {
            case WELL -> answer(exchange, code);
            case SLOW -> {
                waitAWhile();
                answer(exchange, code);
            }
            case ERROR -> send(exchange, 500, "{}");
            case GARBAGE -> send(exchange, 200, "<html>Hệ thống bảo trì</html>");
            case SILENT -> exchange.close();
        }
    }

    private void answer(HttpExchange exchange, String code) throws IOException {
        String known = dossiers.get(code);
        send(exchange, known == null ? 404 : 200, known == null ? "{}" : known);
    }

    private void waitAWhile() {
        try {
            closing.await(SLOW_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
