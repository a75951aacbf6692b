package vn.motcua.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Sockets that trust the certificates of one store and no others. */
final class TrustedSockets {

    private TrustedSockets() {}

    /** Null when no store is set: then the platform's authorities are trusted. */
    static @Nullable SSLSocketFactory of(LinkSettings.@Nullable TrustStore store) {
        if (store == null) {
            return null;
        }
        try (InputStream file = Files.newInputStream(store.file())) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, store.password().toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(keys);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new LinkFailure("the trust store " + store.file() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
