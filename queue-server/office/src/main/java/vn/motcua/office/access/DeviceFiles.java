package vn.motcua.office.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The credential files of devices that run on the office's own machine, {@code $MOTCUA_HOME/devices/{device}.json}: what
 * the office definition names is registered at the first start, so that a demo or a small office needs no second step.
 * A device elsewhere is registered by an administrator and carries its file away.
 */
public final class DeviceFiles {
    private static final Logger LOG = System.getLogger(DeviceFiles.class.getName());
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final DeviceDirectory directory;
    private final Addresses addresses;

    /**
     * Where devices find the office.
     *
     * @param office the office's id
     * @param brokerUrl the broker as devices reach it
     * @param officeUrl the web server as devices reach it
     * @param fingerprint of the certificate that devices are to trust there, null when no device needs to be told
     */
    public record Addresses(
            String office,
            String brokerUrl,
            String officeUrl,
            @Nullable String fingerprint) {}

    /**
     * Files below this home.
     *
     * @param home      the data folder
     * @param directory the devices
     * @param addresses written into every file
     */
    public DeviceFiles(Path home, DeviceDirectory directory, Addresses addresses) {
        this.folder = home.resolve("devices");
        this.directory = directory;
        this.addresses = addresses;
        PrivateFile.folder(folder);
    }

    /**
     * Registers a device that is not known yet and writes its file; a known one's file is brought up to date.
     *
     * @param device  its id
     * @param kind    {@code kiosk} or {@code counter-unit}
     * @param counter the counter of a counter unit, null otherwise
     */
    public void provide(String device, String kind, @Nullable String counter) {
        Path file = folder.resolve(device + ".json");
        if (directory.find(device).isPresent()) {
            secretIn(file).ifPresent(secret -> write(file, device, secret));
            return;
        }
        switch (directory.register(device, kind, counter)) {
            case DeviceDirectory.Registration.Registered(Device known, String secret) -> write(file, device, secret);
            case DeviceDirectory.Registration.IdTaken taken ->
                LOG.log(Level.WARNING, "Device {0} was registered meanwhile; its file is left as it is.", device);
            case DeviceDirectory.Registration.Full full ->
                LOG.log(Level.WARNING, "Device {0} is not registered: the office knows as many as it can.", device);
        }
    }

    private void write(Path file, String device, String secret) {
        ObjectNode content = JSON.createObjectNode()
                .put("office", addresses.office())
                .put("device", device)
                .put("secret", secret)
                .put("brokerUrl", addresses.brokerUrl())
                .put("officeUrl", addresses.officeUrl());
        if (addresses.fingerprint() != null) {
            content.put("officeFingerprint", addresses.fingerprint());
        }
        PrivateFile.write(file, content + "\n");
    }

    private static Optional<String> secretIn(Path file) {
        try {
            JsonNode secret = JSON.readTree(Files.readString(file)).path("secret");
            return secret.isTextual() ? Optional.of(secret.asText()) : Optional.empty();
        } catch (JsonProcessingException broken) {
            // Its message would quote the text around the mistake, which may be the secret.
            LOG.log(Level.WARNING, "{0} is not JSON; register the device anew.", file);
            return Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
