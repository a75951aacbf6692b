package vn.motcua.hardware;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a device needs to speak with its office, as the office handed it out at registration: the file
 * {@code $MOTCUA_HOME/devices/{device}.json}, readable by its owner only.
 *
 * @param office the office's id, the head of every topic
 * @param device the device's id, its user name and client id at the broker
 * @param secret the device's password at the broker and over HTTP
 * @param brokerUrl {@code tcp://host:port} or {@code ssl://host:port}
 * @param officeUrl {@code http://…} or {@code https://…}
 * @param officeFingerprint SHA-256 of the certificate that the office signed itself, upper-case pairs joined by ':';
 *     absent: whoever the machine's own authorities vouch for
 */
public record DeviceCredential(
        String office,
        String device,
        String secret,
        URI brokerUrl,
        URI officeUrl,
        @Nullable String officeFingerprint) {

    private static final Pattern FINGERPRINT = Pattern.compile("(?:[0-9A-F]{2}:){31}[0-9A-F]{2}");

    /** @throws IllegalArgumentException when the fingerprint has another form */
    public DeviceCredential {
        if (officeFingerprint != null && !FINGERPRINT.matcher(officeFingerprint).matches()) {
            throw new IllegalArgumentException("officeFingerprint must be 32 pairs of upper-case hex joined by ':'");
        }
    }

    /** A device that trusts the machine's own authorities. */
    public DeviceCredential(String office, String device, String secret, URI brokerUrl, URI officeUrl) {
        this(office, device, secret, brokerUrl, officeUrl, null);
    }

    /** The place of a device's file below the product's home folder. */
    public static Path fileOf(Path home, String device) {
        return home.resolve("devices").resolve(device + ".json");
    }

    /**
     * Reads a file.
     *
     * @throws HardwareFault when it is missing or incomplete; the message names the file and what is wrong, and never
     *     holds its content
     */
    public static DeviceCredential read(Path file) {
        if (!Files.exists(file)) {
            throw new HardwareFault("There is no " + file + ": register the device at the office first");
        }
        try {
            var json = new JsonMapper().readTree(Files.readString(file));
            return new DeviceCredential(
                    text(file, json, "office"),
                    text(file, json, "device"),
                    text(file, json, "secret"),
                    URI.create(text(file, json, "brokerUrl")),
                    URI.create(text(file, json, "officeUrl")),
                    json.path("officeFingerprint").textValue());
        } catch (JsonProcessingException broken) {
            // The parser's message quotes the text around the mistake, which may be the secret.
            throw new HardwareFault(file + " is not JSON");
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new HardwareFault(
                    file + " cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private static String text(Path file, JsonNode json, String name) {
        var value = json.path(name).asText("");
        if (value.isBlank()) {
            throw new HardwareFault(file + " lacks \"" + name + "\"");
        }
        return value;
    }

    /** Everything but the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "DeviceCredential[" + device + " of " + office + " at " + brokerUrl + "]";
    }
}
