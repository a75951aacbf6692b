package vn.motcua.office.mqtt;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.link.LinkSettings;

/** The office's link to a broker that runs elsewhere, by {@code MOTCUA_BROKER_URL} and its credential file. */
public final class ExternalBroker {

    private ExternalBroker() {}

    /**
     * The link's settings.
     *
     * @param url {@code tcp://host:port} or {@code ssl://host:port}
     * @param credential a file with one line {@code user:password}; the user is the client id as well
     * @throws BrokerFault when the file cannot be read or has another form, or the address has
     */
    public static LinkSettings link(String url, Path credential) {
        String line = read(credential).strip();
        int colon = line.indexOf(':');
        if (colon < 1 || colon == line.length() - 1 || line.contains("\n")) {
            throw new BrokerFault("The broker's credential file " + credential
                    + " must hold one line user:password (setting MOTCUA_BROKER_CREDENTIAL_FILE).");
        }
        String user = line.substring(0, colon);
        try {
            return LinkSettings.of(URI.create(url), user).withCredential(user, line.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new BrokerFault("MOTCUA_BROKER_URL is wrong: " + e.getMessage(), e);
        }
    }

    private static String read(Path credential) {
        try {
            return Files.readString(credential);
        } catch (IOException e) {
            throw new BrokerFault(
                    "The broker's credential file " + credential
                            + " cannot be read (setting MOTCUA_BROKER_CREDENTIAL_FILE).",
                    e);
        }
    }
}
