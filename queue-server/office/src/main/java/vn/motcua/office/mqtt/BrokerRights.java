package vn.motcua.office.mqtt;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.access.DeviceDirectory;
import vn.motcua.office.access.Secret;
import vn.motcua.protocol.Topics;

/**
 * Who may use the embedded broker, and which topics (design, "Topics"): a device its own, the office all.
 *
 * <p>The broker asks for every message, so a device that was let in is remembered until {@link #forget}; at most as many
 * as the directory holds.
 */
final class BrokerRights implements ActiveMQSecurityManager5 {

    /** Stands between address and queue where the broker asks about a queue. */
    private static final String QUEUE_MARK = "::";

    private final Topics topics;
    private final DeviceDirectory devices;
    private final String officeUser;
    private final String officeSecretHash;
    private final Map<String, Admitted> admitted = new ConcurrentHashMap<>();

    BrokerRights(Topics topics, DeviceDirectory devices, String officeUser, String officeSecret) {
        this.topics = topics;
        this.devices = devices;
        this.officeUser = officeUser;
        this.officeSecretHash = Secret.sha256(officeSecret);
    }

    /** A device that may no longer connect. */
    void forget(String device) {
        admitted.remove(device);
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String domain) {
        // The client id is the user name, so that no device can throw another one out or take over its session.
        if (user == null || password == null || connection == null || !user.equals(connection.getClientID())) {
            return null;
        }
        String hash = Secret.sha256(password);
        if (user.equals(officeUser)) {
            return Secret.same(hash, officeSecretHash) ? subject(user) : null;
        }
        Admitted known = admitted.get(user);
        if (known != null && Secret.same(known.secretHash(), hash)) {
            return known.subject();
        }
        if (devices.authenticate(user, password).isEmpty()) {
            return null;
        }
        Admitted fresh = new Admitted(hash, subject(user));
        admitted.put(user, fresh);
        return fresh.subject();
    }

    @Override
    public boolean authorize(@Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
        String user = subject == null ? null : getUserFromSubject(subject);
        if (user == null) {
            return false;
        }
        if (user.equals(officeUser)) {
            return true;
        }
        int split = address.indexOf(QUEUE_MARK);
        String core = split < 0 ? address : address.substring(0, split);
        // A subscription's queue is named after its client; a shared one could drain another device's.
        if (split >= 0 && !address.substring(split + QUEUE_MARK.length()).equals(user + "." + core)) {
            return false;
        }
        // The broker writes a topic with '.' for '/' and '*' for '+'; ids hold neither.
        String topic = core.replace('.', '/').replace('*', '+');
        return switch (check) {
            case SEND -> topics.mayWrite(user, topic);
            case CREATE_ADDRESS -> topics.mayWrite(user, topic) || topics.mayRead(user, topic);
            case CONSUME,
                    BROWSE,
                    CREATE_DURABLE_QUEUE,
                    DELETE_DURABLE_QUEUE,
                    CREATE_NON_DURABLE_QUEUE,
                    DELETE_NON_DURABLE_QUEUE -> topics.mayRead(user, topic);
            case MANAGE, DELETE_ADDRESS, VIEW, EDIT -> false;
        };
    }

    @Override
    public boolean validateUser(String user, String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        return false;
    }

    @Override
    public @Nullable String getUserFromSubject(@Nullable Subject subject) {
        if (subject == null) {
            return null;
        }
        return subject.getPrincipals(UserPrincipal.class).stream()
                .findFirst()
                .map(UserPrincipal::getName)
                .orElse(null);
    }

    private static Subject subject(String user) {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        subject.setReadOnly();
        return subject;
    }

    private record Admitted(String secretHash, Subject subject) {}
}
