package vn.motcua.office.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.office.OfficeSettings;

/** What a running office says of itself at {@code /health}. */
final class Health {
    private Health() {}

    static List<Finding> of(OfficeSettings settings) {
        boolean plain = settings.tlsKeystore().isEmpty()
                && List.of("127.0.0.1", "localhost", "::1").contains(settings.httpHost());
        String host = settings.httpHost().equals("0.0.0.0") ? "127.0.0.1" : settings.httpHost();
        String url = "http://" + host + ":" + settings.httpPort() + "/health";
        if (!plain) {
            // Its certificate may be its own; whether it serves, a browser tells.
            return List.of(Finding.well(
                    "server",
                    "Máy chủ đang chạy qua HTTPS: xem https://" + host + ":" + settings.httpPort() + "/health.",
                    "The office runs over HTTPS: see https://" + host + ":" + settings.httpPort() + "/health."));
        }
        return ask(url);
    }

    /** Every problem it names, or that it is well, or that it does not answer. */
    static List<Finding> ask(String url) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return read(new ObjectMapper().readTree(answer.body()));
        } catch (IOException e) {
            return List.of(Finding.ill(
                    "server",
                    "Máy chủ đang chạy nhưng không trả lời " + url + ": hãy xem nhật ký (journalctl -u motcua-office).",
                    "The office runs but does not answer " + url
                            + ": look into its log (journalctl -u motcua-office)."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<Finding> read(JsonNode health) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode problem : health.path("problems")) {
            String code = problem.path("code").asText();
            String detail = problem.path("detail").asText();
            findings.add(Finding.ill(code, "Máy chủ báo: " + detail, "The office says: " + detail));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.well("server", "Máy chủ đang chạy tốt.", "The office runs and is well."));
        }
        return findings;
    }
}
