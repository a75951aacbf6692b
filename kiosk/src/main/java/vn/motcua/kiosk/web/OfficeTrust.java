package vn.motcua.kiosk.web;

import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts one certificate and no other: the one whose fingerprint stands in the device's credential file. Its names do not
 * matter then, since whoever holds its key is the office.
 */
final class OfficeTrust extends X509ExtendedTrustManager {
    private final String fingerprint;

    private OfficeTrust(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    /** A secret may go there: over HTTPS anywhere, over plain HTTP within this machine only. */
    static boolean mayBeAsked(URI office) {
        String host = String.valueOf(office.getHost());
        boolean here = host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
        return "https".equals(office.getScheme()) || "http".equals(office.getScheme()) && here;
    }

    /** @param fingerprint absent: whoever the machine's own authorities vouch for */
    static SSLContext of(@Nullable String fingerprint) {
        try {
            if (fingerprint == null) {
                return SSLContext.getDefault();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new OfficeTrust(fingerprint)}, null);
            return context;
        } catch (GeneralSecurityException noTls) {
            throw new IllegalStateException("this Java speaks no TLS", noTls);
        }
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
            if (!HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest).equals(fingerprint)) {
                throw new CertificateException("it is not the certificate that the device was told to trust");
            }
        } catch (java.security.NoSuchAlgorithmException noDigest) {
            throw new CertificateException(noDigest);
        }
        // Its dates do not matter: it is this very certificate, and a kiosk without a battery starts in 1970.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("a kiosk has no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("a kiosk has no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("a kiosk has no clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
