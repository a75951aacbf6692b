package vn.motcua.office;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where this office keeps its data and listens: {@code $MOTCUA_HOME/motcua.properties}, overridden by the environment.
 * {@code MOTCUA_HTTP_PORT} in the environment is {@code http.port} in the file.
 *
 * @param home folder of all data
 * @param httpHost address the web server listens on
 * @param httpPort its port; 0 takes any free one
 * @param mqttHost address the embedded broker listens on
 * @param mqttPort its port; 0 takes any free one
 * @param definition the office definition file
 * @param brokerUrl an external broker instead of the embedded one, empty for none
 * @param brokerCredentialFile holds {@code user:password} for the external broker
 * @param tlsKeystore PKCS12 file for HTTPS, empty for none
 * @param tlsPasswordFile holds its password
 * @param publicUrl how browsers reach the office, as printed on tickets; empty when it is the listening address
 * @param voicePack the folder of clips the hall is spoken to with; empty: the folder {@code voice} of the data
 * @param registryUrl the registry of dossiers that is asked for their state, empty for none
 * @param registryTokenFile holds the token that it wants, empty for none
 */
public record OfficeSettings(
        Path home,
        String httpHost,
        int httpPort,
        String mqttHost,
        int mqttPort,
        Path definition,
        Optional<String> brokerUrl,
        Optional<Path> brokerCredentialFile,
        Optional<Path> tlsKeystore,
        Optional<Path> tlsPasswordFile,
        Optional<String> publicUrl,
        Optional<Path> voicePack,
        Optional<String> registryUrl,
        Optional<Path> registryTokenFile) {

    /** A setting that cannot be used; the message says which and why. */
    public static final class UnusableSetting extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableSetting(String message) {
            super(message);
        }
    }

    /**
     * Reads the settings.
     *
     * @throws UnusableSetting when one of them is wrong
     */
    public static OfficeSettings from(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("MOTCUA_HOME", System.getProperty("user.home") + "/.motcua"))
                .toAbsolutePath();
        Source source = new Source(environment, file(home.resolve("motcua.properties")));
        Optional<Path> definition = source.text("MOTCUA_OFFICE").map(Path::of);
        return new OfficeSettings(
                home,
                source.text("MOTCUA_HTTP_HOST").orElse("127.0.0.1"),
                source.port("MOTCUA_HTTP_PORT", 8080),
                source.text("MOTCUA_MQTT_HOST").orElse("127.0.0.1"),
                source.port("MOTCUA_MQTT_PORT", 1883),
                definition.orElseThrow(
                        () -> new UnusableSetting(
                                "MOTCUA_OFFICE must name the office definition, such as provisioning/offices/phuong-binh-an.yaml")),
                source.text("MOTCUA_BROKER_URL"),
                source.text("MOTCUA_BROKER_CREDENTIAL_FILE").map(Path::of),
                source.text("MOTCUA_TLS_KEYSTORE").map(Path::of),
                source.text("MOTCUA_TLS_PASSWORD_FILE").map(Path::of),
                source.text("MOTCUA_PUBLIC_URL"),
                source.text("MOTCUA_VOICE_PACK").map(Path::of),
                source.text("MOTCUA_REGISTRY_URL"),
                source.text("MOTCUA_REGISTRY_TOKEN_FILE").map(Path::of));
    }

    private static Properties file(Path path) {
        Properties properties = new Properties();
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new UnusableSetting("cannot read " + path + ": " + e.getMessage());
            }
        }
        return properties;
    }

    private record Source(Map<String, String> environment, Properties file) {
        Optional<String> text(String name) {
            String key = name.substring("MOTCUA_".length())
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', '.');
            String value = environment.getOrDefault(name, file.getProperty(key, ""));
            return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
        }

        int port(String name, int usual) {
            Optional<String> value = text(name);
            if (value.isEmpty()) {
                return usual;
            }
            try {
                int port = Integer.parseInt(value.get());
                if (port >= 0 && port <= 65_535) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // The sentence below says it better.
            }
            throw new UnusableSetting(name + " must be a port between 0 and 65535, not '" + value.get() + "'");
        }
    }
}
