package vn.motcua.office.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.access.PrivateFile;

/**
 * The key of an office's personal data: 32 random bytes as base64 in {@code $MOTCUA_HOME/personal.key}, mode 0600, made at
 * the first start. It lies in no database and in no backup: whoever has those alone has nothing.
 *
 * <p>Sealed is {@code version (1) · key id (4) · nonce (12) · AES-256-GCM ciphertext and tag}, bound to the data's name and
 * purpose, so that rows cannot be exchanged.
 */
final class PersonalKey {
    private static final int BYTES = 32;
    private static final byte VERSION = 1;
    private static final int ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + ID_BYTES + NONCE_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] sealing;
    private final byte[] naming;
    private final byte[] id;

    private PersonalKey(byte[] bytes) {
        // One key for each use, so that what one gives away says nothing about the other.
        sealing = mac(bytes, "seal");
        naming = mac(bytes, "name");
        id = Arrays.copyOf(mac(bytes, "id"), ID_BYTES);
    }

    /** Where the key of this data folder lies. */
    static Path fileIn(Path home) {
        return home.resolve("personal.key");
    }

    /**
     * The key of this data folder, made when there is none.
     *
     * @throws PersonalFault when it cannot be read or made
     */
    static PersonalKey ofHome(Path home) {
        Path file = fileIn(home);
        if (!Files.exists(file)) {
            byte[] fresh = new byte[BYTES];
            RANDOM.nextBytes(fresh);
            PrivateFile.write(file, Base64.getEncoder().encodeToString(fresh) + "\n");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(PrivateFile.firstLine(file));
            if (bytes.length == BYTES) {
                return new PersonalKey(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below: the message must not repeat what the file holds.
        }
        throw new PersonalFault(file + " holds no key: it must be " + BYTES + " bytes in base64");
    }

    byte[] seal(PersonalRef ref, String purpose, String content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed =
                crypt(Cipher.ENCRYPT_MODE, nonce, bound(ref, purpose), content.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(HEAD + sealed.length)
                .put(VERSION)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** What was sealed, empty when it was sealed with another key or is not what it was. */
    Optional<String> open(PersonalRef ref, String purpose, byte[] ciphertext) {
        if (!fits(ciphertext)) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(ciphertext, HEAD - NONCE_BYTES, HEAD);
        byte[] sealed = Arrays.copyOfRange(ciphertext, HEAD, ciphertext.length);
        try {
            return Optional.of(
                    new String(crypt(Cipher.DECRYPT_MODE, nonce, bound(ref, purpose), sealed), StandardCharsets.UTF_8));
        } catch (PersonalFault changed) {
            return Optional.empty();
        }
    }

    /** Whether a row was sealed with this key. */
    boolean fits(byte[] ciphertext) {
        return ciphertext.length > HEAD
                && ciphertext[0] == VERSION
                && Arrays.equals(ciphertext, 1, 1 + ID_BYTES, id, 0, ID_BYTES);
    }

    /** The name for what comes under one idempotency key: the same for a repeat, and not to be guessed. */
    PersonalRef name(String scope) {
        return new PersonalRef(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac(naming, scope), 16)));
    }

    private static byte[] bound(PersonalRef ref, String purpose) {
        return (ref + "|" + purpose).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] bound, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new PersonalFault("personal data cannot be sealed or opened", e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
