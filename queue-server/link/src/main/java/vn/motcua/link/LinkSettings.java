package vn.motcua.link;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a link goes and as whom.
 *
 * @param brokerUri {@code tcp://host:port} or {@code ssl://host:port}
 * @param clientId the MQTT client id; a second link with the same one throws the first out
 * @param user the user name, absent for a broker without sign-in
 * @param secret the password, absent likewise
 * @param will what the broker says in the link's name when it breaks
 * @param keepAlive the pulse, 1–60 s: a half-open connection is noticed within about two of them
 * @param trustStore whom an {@code ssl} link trusts, absent for the platform's authorities
 */
public record LinkSettings(
        URI brokerUri,
        String clientId,
        @Nullable String user,
        @Nullable String secret,
        @Nullable Will will,
        Duration keepAlive,
        @Nullable TrustStore trustStore) {

    /** The pulse unless something else is asked for. */
    public static final Duration DEFAULT_KEEP_ALIVE = Duration.ofSeconds(10);

    /** Checks the address, the client id and the pulse. */
    public LinkSettings {
        String scheme = brokerUri.getScheme();
        if (!("tcp".equals(scheme) || "ssl".equals(scheme)) || brokerUri.getHost() == null || brokerUri.getPort() < 1) {
            throw new IllegalArgumentException(
                    "brokerUri must be tcp://host:port or ssl://host:port, not " + brokerUri);
        }
        if (clientId.isBlank() || clientId.length() > 64) {
            throw new IllegalArgumentException("clientId must have 1 to 64 characters, not \"" + clientId + "\"");
        }
        if (keepAlive.toSeconds() < 1 || keepAlive.toSeconds() > 60) {
            throw new IllegalArgumentException("keepAlive must be 1 to 60 seconds, not " + keepAlive);
        }
        if (trustStore != null && !"ssl".equals(scheme)) {
            throw new IllegalArgumentException("a trustStore needs an ssl:// brokerUri, not " + brokerUri);
        }
    }

    /** A link without sign-in and will, with the default pulse. */
    public static LinkSettings of(URI brokerUri, String clientId) {
        return new LinkSettings(brokerUri, clientId, null, null, null, DEFAULT_KEEP_ALIVE, null);
    }

    /** The same with a sign-in. */
    public LinkSettings withCredential(String user, String secret) {
        return new LinkSettings(brokerUri, clientId, user, secret, will, keepAlive, trustStore);
    }

    /** The same with a last will. */
    public LinkSettings withWill(Will will) {
        return new LinkSettings(brokerUri, clientId, user, secret, will, keepAlive, trustStore);
    }

    /** The same with another pulse. */
    public LinkSettings withKeepAlive(Duration keepAlive) {
        return new LinkSettings(brokerUri, clientId, user, secret, will, keepAlive, trustStore);
    }

    /** The same trusting the certificates in this store and no others. */
    public LinkSettings withTrustStore(TrustStore trustStore) {
        return new LinkSettings(brokerUri, clientId, user, secret, will, keepAlive, trustStore);
    }

    /** Everything but the secrets, which must not reach a log. */
    @Override
    public String toString() {
        return "LinkSettings[" + brokerUri + ", client " + clientId + ", user " + user + "]";
    }

    /**
     * A last will; always retained, at least once.
     *
     * @param topic where it is published
     * @param payload what it says
     */
    public record Will(String topic, byte[] payload) {

        /** Copies the payload. */
        public Will {
            payload = payload.clone();
        }

        /** A copy of the payload. */
        @Override
        public byte[] payload() {
            return payload.clone();
        }
    }

    /**
     * Certificates to trust.
     *
     * @param file a PKCS #12 file
     * @param password its password
     */
    public record TrustStore(Path file, String password) {

        /** The file without its password. */
        @Override
        public String toString() {
            return "TrustStore[" + file + "]";
        }
    }
}
