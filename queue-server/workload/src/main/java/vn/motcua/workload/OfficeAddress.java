package vn.motcua.workload;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Where the office on this machine is, from the settings that it reads itself.
 *
 * @param home the office's data folder
 * @param host a loopback address
 * @param httpPort the port of its pages
 * @param brokerUrl its MQTT broker
 */
record OfficeAddress(Path home, String host, int httpPort, URI brokerUrl) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "::1", "[::1]", "0.0.0.0", "::");

    /**
     * Reads the settings.
     *
     * @throws WorkloadFault when the office is not on this machine's loopback, or speaks HTTPS only
     */
    static OfficeAddress from(Map<String, String> environment) {
        String home = environment.getOrDefault("MOTCUA_HOME", "");
        Path folder = home.isBlank() ? Path.of(System.getProperty("user.home"), ".motcua") : Path.of(home);
        Properties file = file(folder.resolve("motcua.properties"));
        String host = setting(environment, file, "MOTCUA_HTTP_HOST", "127.0.0.1");
        if (!LOOPBACK.contains(host) && !host.startsWith("127.")) {
            throw new WorkloadFault("only an office on this machine's loopback is driven; this one listens on " + host);
        }
        if (!setting(environment, file, "MOTCUA_TLS_KEYSTORE", "").isEmpty()) {
            throw new WorkloadFault("this office speaks HTTPS; start it without MOTCUA_TLS_KEYSTORE to drive it");
        }
        String mqttPort = setting(environment, file, "MOTCUA_MQTT_PORT", "1883");
        String broker = setting(environment, file, "MOTCUA_BROKER_URL", "tcp://127.0.0.1:" + mqttPort);
        return new OfficeAddress(
                folder.toAbsolutePath(),
                host.startsWith("127.") ? host : "127.0.0.1",
                port("MOTCUA_HTTP_PORT", setting(environment, file, "MOTCUA_HTTP_PORT", "8080")),
                URI.create(broker));
    }

    /** The address of its pages. */
    URI url() {
        return URI.create("http://" + host + ":" + httpPort);
    }

    /** The machine token: everything but administration. */
    String machineToken() {
        return token("demo-token");
    }

    /** The token of local administration, new at every start of the office. */
    String administratorToken() {
        return token("local-admin-token");
    }

    private String token(String name) {
        Path file = home.resolve(name);
        try {
            return Files.readString(file).strip();
        } catch (IOException missing) {
            throw new WorkloadFault(
                    "no office has written " + file + ": start one with motcua office, under the same MOTCUA_HOME",
                    missing);
        }
    }

    private static Properties file(Path path) {
        Properties properties = new Properties();
        if (Files.isReadable(path)) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException wrong) {
                throw new WorkloadFault("cannot read " + path + ": " + wrong.getMessage(), wrong);
            }
        }
        return properties;
    }

    private static String setting(Map<String, String> environment, Properties file, String name, String usual) {
        String key = name.substring("MOTCUA_".length()).toLowerCase(Locale.ROOT).replace('_', '.');
        String value = environment.getOrDefault(name, file.getProperty(key, "")).strip();
        return value.isEmpty() ? usual : value;
    }

    private static int port(String name, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // The sentence below says it.
        }
        throw new WorkloadFault(name + " must be a port between 1 and 65535, not '" + text + "'");
    }
}
