package vn.motcua.office.access;

import io.helidon.common.tls.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The office's key and certificate for HTTPS.
 *
 * @param keystore     a PKCS#12 file with one private key
 * @param passwordFile a file whose first line is the password of both the file and the key
 */
public record TlsSettings(Path keystore, Path passwordFile) {

    /**
     * What to serve by: nothing on the loopback address unless a keystore is given; elsewhere always HTTPS, with a
     * certificate that the office signs itself when none is given.
     *
     * @param home         the data folder; a self-signed certificate is kept in its {@code tls} folder
     * @param httpHost     the address that the server listens on
     * @param keystore     {@code MOTCUA_TLS_KEYSTORE}, null when not set
     * @param passwordFile {@code MOTCUA_TLS_PASSWORD_FILE}, null when not set
     * @return the settings, empty for plain HTTP
     * @throws IllegalArgumentException when only one of the two is set
     * @throws AccessException          when no certificate can be made
     */
    public static Optional<TlsSettings> resolve(
            Path home, String httpHost, @Nullable Path keystore, @Nullable Path passwordFile) {
        if (keystore != null && passwordFile != null) {
            return Optional.of(new TlsSettings(keystore, passwordFile));
        }
        if (keystore != null || passwordFile != null) {
            throw new IllegalArgumentException("Set MOTCUA_TLS_KEYSTORE and MOTCUA_TLS_PASSWORD_FILE together");
        }
        return loopback(httpHost) ? Optional.empty() : Optional.of(SelfSignedCertificate.keep(home, httpHost));
    }

    /**
     * Helidon's form of it, TLS 1.3 and 1.2 only.
     *
     * @return the configuration of a listener
     * @throws AccessException when the keystore cannot be read or the password does not open it
     */
    public Tls serverTls() {
        char[] password = PrivateFile.firstLine(passwordFile).toCharArray();
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(load(password), password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return Tls.builder()
                    .sslContext(context)
                    .enabledProtocols(List.of("TLSv1.3", "TLSv1.2"))
                    .build();
        } catch (GeneralSecurityException unusable) {
            throw new AccessException("Cannot serve HTTPS with " + keystore, unusable);
        }
    }

    /**
     * What a person compares before trusting a self-signed certificate.
     *
     * @return SHA-256 of the certificate, as upper-case pairs joined by ':'
     */
    public String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException unusable) {
            throw new AccessException("Cannot read the certificate of " + keystore, unusable);
        }
    }

    /**
     * The fingerprint that devices are to be told: only of a certificate that vouches for itself. Any other is renewed by
     * an authority that devices know.
     */
    public Optional<String> pin() {
        return certificate() instanceof X509Certificate own
                        && own.getIssuerX500Principal().equals(own.getSubjectX500Principal())
                ? Optional.of(fingerprint())
                : Optional.empty();
    }

    /**
     * Until when the certificate is valid.
     *
     * @throws AccessException when it cannot be read
     */
    public Instant endsAt() {
        return certificate() instanceof X509Certificate dated
                ? dated.getNotAfter().toInstant()
                : Instant.MAX;
    }

    /** The certificate of the first key. */
    Certificate certificate() {
        try {
            KeyStore store = load(PrivateFile.firstLine(passwordFile).toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (store.isKeyEntry(alias) && certificate != null) {
                    return certificate;
                }
            }
            throw new AccessException(keystore + " holds no private key with a certificate");
        } catch (GeneralSecurityException unusable) {
            throw new AccessException("Cannot read the certificate of " + keystore, unusable);
        }
    }

    private KeyStore load(char[] password) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            store.load(in, password);
        } catch (IOException unreadable) {
            throw new AccessException("Cannot open " + keystore + " with the password in " + passwordFile, unreadable);
        }
        return store;
    }

    private static boolean loopback(String host) {
        if (host.toLowerCase(Locale.ROOT).equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("The HTTP host " + host + " is not an address of this machine", unknown);
        }
    }
}
