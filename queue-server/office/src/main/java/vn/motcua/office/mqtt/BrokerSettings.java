package vn.motcua.office.mqtt;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the embedded broker listens.
 *
 * @param host the address of the interface, {@code 127.0.0.1} unless devices stand elsewhere
 * @param port the TCP port, 0 for any free one
 * @param tls the certificate to show, empty for plain MQTT
 */
public record BrokerSettings(String host, int port, Optional<Tls> tls) {

    /** Refuses a host that could widen the acceptor's address, and a port out of range. */
    public BrokerSettings {
        if (!host.matches("[0-9A-Za-z.:-]{1,100}")) {
            throw new IllegalArgumentException("host must be a name or an address, not \"" + host + "\"");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
        }
    }

    /** Plain MQTT for this machine only. */
    public static BrokerSettings loopback(int port) {
        return new BrokerSettings("127.0.0.1", port, Optional.empty());
    }

    /**
     * The broker's certificate.
     *
     * @param keyStore a PKCS #12 file
     * @param password its password
     */
    public record Tls(Path keyStore, String password) {

        /** The file without its password. */
        @Override
        public String toString() {
            return "Tls[" + keyStore + "]";
        }
    }
}
