package vn.motcua.kiosk.outbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals what is personal with AES-256-GCM under a key that this device derives (HKDF-SHA256, RFC 5869) from the secret in
 * its credential file; the key itself is never written. A sealed text opens only under the name it was sealed for.
 */
public final class LetterSeal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    private LetterSeal(SecretKey key) {
        this.key = key;
    }

    /**
     * The seal of a device.
     *
     * @param device its id
     * @param secret of its credential file
     */
    public static LetterSeal of(String device, String secret) {
        try {
            KDF kdf = KDF.getInstance("HKDF-SHA256");
            byte[] info = ("motcua letters v1\n" + device).getBytes(StandardCharsets.UTF_8);
            return new LetterSeal(kdf.deriveKey(
                    "AES",
                    HKDFParameterSpec.ofExtract()
                            .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                            .thenExpand(info, 32)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK since 25 derives keys", e);
        }
    }

    /** {@code text} sealed for {@code name}: nonce, then the sealed bytes with their tag. */
    byte[] seal(String name, String text) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** What was sealed; empty when it was not sealed here, or for another name, or is not whole. */
    Optional<String> open(String name, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        try {
            byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
