package vn.motcua.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who a device is and where its office is, as the office's administrator wrote it into {@code devices/{device}.json}.
 *
 * @param office id of the office
 * @param device id of the device, also its user name at the broker
 * @param secret its password at the broker
 * @param brokerUrl address of the broker, {@code tcp://…} or {@code ssl://…}
 * @param officeUrl address of the office's server
 */
public record DeviceCredentials(String office, String device, String secret, URI brokerUrl, URI officeUrl) {
    /**
     * Reads the credentials of {@code device} under {@code home}.
     *
     * @throws KioskFault if the file is missing or wrong; the message says what to do
     */
    public static DeviceCredentials read(Path home, String device) {
        Path file = home.resolve("devices").resolve(device + ".json");
        if (!Files.isReadable(file)) {
            throw new KioskFault("The device " + device + " is not registered on this machine: " + file
                    + " is missing. Start the office once, or register the device there and copy the file.");
        }
        try {
            JsonNode json = new ObjectMapper().readTree(file.toFile());
            return new DeviceCredentials(
                    text(json, "office"),
                    text(json, "device"),
                    text(json, "secret"),
                    URI.create(text(json, "brokerUrl")),
                    URI.create(text(json, "officeUrl")));
        } catch (IOException | IllegalArgumentException e) {
            throw new KioskFault("The credentials in " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static String text(JsonNode json, String field) {
        String value = json.path(field).asText("");
        if (value.isBlank()) {
            throw new IllegalArgumentException("\"" + field + "\" is missing");
        }
        return value;
    }

    /** Everything but the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "DeviceCredentials[" + office + "/" + device + " at " + brokerUrl + "]";
    }
}
