package vn.motcua.office.mqtt;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import vn.motcua.link.LinkSettings;
import vn.motcua.office.access.DeviceDirectory;
import vn.motcua.office.access.Secret;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.Topics;

/**
 * The MQTT 5 broker that an office brings along: Artemis in this process, in memory only.
 *
 * <p>Bounds: {@value #MAX_MESSAGES} messages and {@value #MAX_BYTES} bytes per topic, {@value #MAX_TOTAL_BYTES} bytes in
 * all, then messages are dropped; a packet of at most {@value #MAX_PACKET} bytes. Dropping is safe, since facts are sent
 * again until they are acknowledged and snapshots are followed by newer ones.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** Most messages waiting on one topic. */
    static final int MAX_MESSAGES = 2_000;

    /** Most bytes waiting on one topic. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    /** Most bytes waiting on all topics together. */
    static final int MAX_TOTAL_BYTES = 24 * 1024 * 1024;

    /** The largest packet: a payload, its topic and its properties. */
    static final int MAX_PACKET = Codec.MAX_BYTES + 4_096;

    /** The office's own sign-in; no device can have this name, since it is no slug. */
    private static final String OFFICE_USER = "~office";

    private static final String ACCEPTOR = "mqtt";

    /** Held here, since the JDK forgets the level of a logger that nobody holds. */
    private static final List<Logger> QUIETED = List.of(
            // One line per connection, session and message; turned on it halves the broker's speed.
            Logger.getLogger("org.apache.activemq.audit"),
            // Tells of every queue that it has no dead-letter address, which is what we want.
            Logger.getLogger("org.apache.activemq.artemis.core.server"),
            // Tells of every wrong password with a stack trace.
            Logger.getLogger("org.apache.activemq.artemis.core.protocol.mqtt"));

    static {
        // Netty's defaults reserve memory for a large server; an office has some dozen small connections.
        propertyUnlessSet("io.netty.allocator.numDirectArenas", "1");
        propertyUnlessSet("io.netty.allocator.numHeapArenas", "1");
        propertyUnlessSet("io.netty.allocator.maxOrder", "4");
        QUIETED.forEach(logger -> {
            if (logger.getLevel() == null) {
                logger.setLevel(Level.SEVERE);
            }
        });
    }

    private final EmbeddedActiveMQ broker;
    private final BrokerRights rights;
    private final BrokerSettings settings;
    private final String officeSecret;

    private EmbeddedBroker(EmbeddedActiveMQ broker, BrokerRights rights, BrokerSettings settings, String officeSecret) {
        this.broker = broker;
        this.rights = rights;
        this.settings = settings;
        this.officeSecret = officeSecret;
    }

    /**
     * Starts the broker; it accepts connections when this returns. A device that is revoked or blocked from now on loses
     * its connection.
     *
     * @param settings where it listens
     * @param topics the office's topics, by which the rights go
     * @param devices who may connect
     * @throws BrokerFault when it cannot, for instance because the port is taken
     */
    public static EmbeddedBroker start(BrokerSettings settings, Topics topics, DeviceDirectory devices) {
        String officeSecret = Secret.fresh();
        BrokerRights rights = new BrokerRights(topics, devices, OFFICE_USER, officeSecret);
        EmbeddedActiveMQ artemis =
                new EmbeddedActiveMQ().setConfiguration(configuration(settings)).setSecurityManager(rights);
        EmbeddedBroker broker = new EmbeddedBroker(artemis, rights, settings, officeSecret);
        try {
            artemis.start();
        } catch (Exception e) {
            broker.close();
            throw new BrokerFault("The MQTT broker cannot start: " + e.getMessage(), e);
        }
        // Artemis only logs that it could not listen, and goes on without.
        if (broker.port() == 0) {
            broker.close();
            throw new BrokerFault("The MQTT broker cannot listen on " + settings.host() + ":" + settings.port()
                    + "; is another one running there? Set MOTCUA_MQTT_PORT to a free port.");
        }
        devices.onBarred(device -> Thread.ofVirtual().start(() -> broker.drop(device.id())));
        return broker;
    }

    /** Where the office's own link and devices on this machine connect. */
    public URI uri() {
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        return URI.create((settings.tls().isPresent() ? "ssl://" : "tcp://") + host + ":" + port());
    }

    /** The TCP port it listens on, 0 when it does not. */
    public int port() {
        NettyAcceptor acceptor = (NettyAcceptor) server().getRemotingService().getAcceptor(ACCEPTOR);
        return acceptor.getActualPort();
    }

    /** The sign-in of the office's own link: all rights, a new secret at every start, never on disk. */
    public LinkSettings officeLink() {
        return LinkSettings.of(uri(), OFFICE_USER).withCredential(OFFICE_USER, officeSecret);
    }

    /** Whether anybody reads this topic now. */
    public boolean hasReader(String topic) {
        try {
            return !server().bindingQuery(SimpleString.of(topic.replace('/', '.')), false)
                    .getQueueNames()
                    .isEmpty();
        } catch (Exception stopping) {
            return false;
        }
    }

    /** Ends a device's connection; whether it may come again is the directory's decision. */
    public void drop(String device) {
        rights.forget(device);
        for (RemotingConnection connection : server().getRemotingService().getConnections()) {
            if (device.equals(connection.getClientID())) {
                connection.fail(new ActiveMQException("the device may no longer connect"));
            }
        }
    }

    /** Ends all connections and stops, within a second or two; nothing is kept. */
    @Override
    public void close() {
        try {
            ActiveMQServer server = broker.getActiveMQServer();
            if (server != null) {
                server.stop(false, false);
            }
        } catch (Exception e) {
            System.getLogger(EmbeddedBroker.class.getName())
                    .log(System.Logger.Level.WARNING, "The MQTT broker did not stop cleanly: {0}", e.getMessage());
        }
    }

    private ActiveMQServer server() {
        return broker.getActiveMQServer();
    }

    private static Configuration configuration(BrokerSettings settings) {
        try {
            Configuration configuration = new ConfigurationImpl()
                    .setName("motcua")
                    .setPersistenceEnabled(false)
                    .setSecurityEnabled(true)
                    // Rights change while it runs: nothing about them is cached here.
                    .setSecurityInvalidationInterval(0)
                    .setAuthenticationCacheSize(0)
                    .setAuthorizationCacheSize(0)
                    .setJMXManagementEnabled(false)
                    .setMessageCounterEnabled(false)
                    .setGracefulShutdownEnabled(false)
                    .setCriticalAnalyzer(false)
                    .setThreadPoolMaxSize(6)
                    .setScheduledThreadPoolMaxSize(2)
                    .setGlobalMaxSize(MAX_TOTAL_BYTES)
                    .setMessageExpiryScanPeriod(TimeUnit.SECONDS.toMillis(10))
                    .setMqttSubscriptionPersistenceEnabled(false)
                    .addAcceptorConfiguration(ACCEPTOR, acceptor(settings));
            // A role must stand here for the broker to ask at all; what it says does not matter, BrokerRights decides.
            configuration.putSecurityRoles(
                    "#",
                    Set.of(new Role(
                            "member", true, true, true, true, true, true, false, true, true, false, false, false)));
            configuration.addAddressSetting("#", bounds());
            return configuration;
        } catch (Exception e) {
            throw new BrokerFault("The MQTT broker cannot be set up: " + e.getMessage(), e);
        }
    }

    private static AddressSettings bounds() {
        return new AddressSettings()
                .setMaxSizeMessages(MAX_MESSAGES)
                .setMaxSizeBytes(MAX_BYTES)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.DROP)
                .setMaxDeliveryAttempts(-1);
    }

    private static String acceptor(BrokerSettings settings) {
        String uri = "tcp://" + settings.host() + ":" + settings.port()
                + "?protocols=MQTT;useEpoll=false;useKQueue=false;remotingThreads=2;connectionsAllowed=2000"
                + ";maximumPacketSize=" + MAX_PACKET;
        return uri
                + settings.tls()
                        .map(tls ->
                                ";sslEnabled=true;enabledProtocols=TLSv1.3,TLSv1.2;keyStoreType=PKCS12;keyStorePath="
                                        + tls.keyStore() + ";keyStorePassword=" + tls.password())
                        .orElse("");
    }

    private static void propertyUnlessSet(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
