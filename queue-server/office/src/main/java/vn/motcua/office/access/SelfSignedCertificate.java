package vn.motcua.office.access;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A certificate that the office signs itself, so that no password ever crosses the network in the clear before somebody
 * has installed a true one. Made by the JDK's own {@code keytool}: the JDK has no public way to sign a certificate in
 * the process.
 */
final class SelfSignedCertificate {
    private static final System.Logger LOG = System.getLogger(SelfSignedCertificate.class.getName());
    private static final int DAYS = 825;
    private static final int PATIENCE_SECONDS = 60;
    private static final Duration RENEW_BEFORE_END = Duration.ofDays(30);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]+");

    private SelfSignedCertificate() {}

    /** The certificate of the folder, made or renewed when needed; its fingerprint is logged once, when it is made. */
    static TlsSettings keep(Path home, String host) {
        Path folder = home.resolve("tls");
        PrivateFile.folder(home);
        PrivateFile.folder(folder);
        TlsSettings settings = new TlsSettings(folder.resolve("office.p12"), folder.resolve("password"));
        if (!Files.exists(settings.keystore()) || endsSoon(settings)) {
            make(settings, host);
            LOG.log(
                    WARNING,
                    "HTTPS uses a certificate that this office signed itself, SHA-256 {0}.",
                    settings.fingerprint());
        }
        return settings;
    }

    private static boolean endsSoon(TlsSettings settings) {
        return settings.certificate() instanceof X509Certificate certificate
                && certificate.getNotAfter().toInstant().isBefore(Instant.now().plus(RENEW_BEFORE_END));
    }

    private static void make(TlsSettings settings, String host) {
        Path draft = settings.keystore().resolveSibling("office.p12.new");
        // A new password for the old keystore would shut the office out if the power went before the new one is in
        // place.
        if (!Files.exists(settings.passwordFile())) {
            PrivateFile.write(settings.passwordFile(), Secret.fresh() + "\n");
        }
        try {
            Files.deleteIfExists(draft);
            run(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "office",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-validity",
                    Integer.toString(DAYS),
                    "-dname",
                    "CN=Mot Cua",
                    "-ext",
                    "SAN=" + names(host),
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    draft.toString(),
                    "-storepass:file",
                    settings.passwordFile().toString()));
            PrivateFile.touch(draft);
            Files.move(draft, settings.keystore(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new AccessException("Cannot make a certificate in " + draft.getParent(), failed);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        keytool.getOutputStream().close();
        try {
            // keytool says a few lines, far below a pipe's size, so it never waits for this reader.
            if (!keytool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                keytool.destroyForcibly();
                throw new AccessException("keytool did not end within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException stopped) {
            keytool.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AccessException("Stopped while a certificate was made", stopped);
        }
        if (keytool.exitValue() != 0) {
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            throw new AccessException("keytool could not make a certificate: " + said.strip());
        }
    }

    /** Every name and address that a browser in the office may use for this machine. */
    private static String names(String host) throws SocketException, IOException {
        Set<String> names = new TreeSet<>(Set.of("dns:localhost", "ip:127.0.0.1", "ip:0:0:0:0:0:0:0:1"));
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLinkLocalAddress())
                .forEach(address -> names.add("ip:" + address.getHostAddress().split("%", 2)[0]));
        addName(names, InetAddress.getLocalHost().getHostName());
        addName(names, host);
        return String.join(",", names);
    }

    private static void addName(Set<String> names, String name) {
        boolean address = name.matches("[0-9.]+") || name.contains(":");
        if (!address && NAME.matcher(name).matches()) {
            names.add("dns:" + name);
        }
    }
}
