package vn.motcua.office.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Bytes encrypted with AES-256-GCM in pieces of {@value #PIECE} bytes, so that a file of any size needs little memory and
 * no byte is given out before it was proved true.
 *
 * <p>Form: {@value #MAGIC}, 32 bytes of salt, then pieces: 4 bytes length of the sealed piece, the sealed piece. The key
 * is HKDF-SHA256 of the backup key and the salt, so no nonce is ever used twice; the nonce counts the pieces and marks
 * the last one, so that none can be left out, moved or cut off (STREAM, Hoang et al. 2015).
 */
final class SealedStream {
    static final String MAGIC = "motcua-backup-1\n";
    static final int PIECE = 1 << 20;
    private static final int SALT = 32;
    private static final int TAG_BITS = 128;

    private SealedStream() {}

    private static SecretKey keyOf(BackupKey key, byte[] salt) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(key.secret())
                                .addSalt(salt)
                                .thenExpand(MAGIC.getBytes(StandardCharsets.US_ASCII), 32));
    }

    private static byte[] sealed(int mode, SecretKey key, int count, boolean last, byte[] bytes, int length)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .putInt(8, count)
                .put(0, (byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(bytes, 0, length);
    }

    /** What is written into the stream goes sealed into {@code out}, which is closed with it. */
    static OutputStream to(OutputStream out, BackupKey key) throws IOException {
        try {
            byte[] salt = new byte[SALT];
            new SecureRandom().nextBytes(salt);
            out.write(MAGIC.getBytes(StandardCharsets.US_ASCII));
            out.write(salt);
            return new Sealing(out, keyOf(key, salt));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /**
     * The bytes that were sealed.
     *
     * @throws IOException here or while reading, when it is no backup, was changed, or is of another key
     */
    static InputStream from(InputStream in, BackupKey key) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] magic = data.readNBytes(MAGIC.length());
        if (!Arrays.equals(magic, MAGIC.getBytes(StandardCharsets.US_ASCII))) {
            throw new IOException("it is no backup of this system");
        }
        byte[] salt = data.readNBytes(SALT);
        try {
            return new Opening(data, keyOf(key, salt));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static final class Sealing extends OutputStream {
        private final OutputStream out;
        private final SecretKey key;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
        private int count;
        private boolean closed;

        Sealing(OutputStream out, SecretKey key) {
            this.out = out;
            this.key = key;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int done = 0;
            while (done < length) {
                if (piece.size() == PIECE) {
                    seal(false);
                }
                int part = Math.min(length - done, PIECE - piece.size());
                piece.write(bytes, from + done, part);
                done += part;
            }
        }

        private void seal(boolean last) throws IOException {
            try {
                byte[] sealed = sealed(Cipher.ENCRYPT_MODE, key, count++, last, piece.toByteArray(), piece.size());
                out.write(ByteBuffer.allocate(4).putInt(sealed.length).array());
                out.write(sealed);
                piece.reset();
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                seal(true);
                out.close();
            }
        }
    }

    private static final class Opening extends InputStream {
        private final DataInputStream in;
        private final SecretKey key;
        private byte[] piece = {};
        private int at;
        private int count;
        private boolean last;

        Opening(DataInputStream in, SecretKey key) {
            this.in = in;
            this.key = key;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            while (at == piece.length) {
                if (last) {
                    return -1;
                }
                next();
            }
            int part = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, from, part);
            at += part;
            return part;
        }

        private void next() throws IOException {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException cut) {
                throw new IOException("it is cut off", cut);
            }
            if (length < TAG_BITS / 8 || length > PIECE + TAG_BITS / 8) {
                throw new IOException("it is damaged");
            }
            byte[] sealed = in.readNBytes(length);
            piece = opened(sealed);
            at = 0;
            count++;
        }

        /** Only the last piece is shorter, or is as long and marked. */
        private byte[] opened(byte[] sealed) throws IOException {
            try {
                return sealed(Cipher.DECRYPT_MODE, key, count, false, sealed, sealed.length);
            } catch (GeneralSecurityException notInTheMiddle) {
                try {
                    byte[] end = sealed(Cipher.DECRYPT_MODE, key, count, true, sealed, sealed.length);
                    last = true;
                    return end;
                } catch (GeneralSecurityException neither) {
                    throw new IOException("it is damaged, or sealed with another key", neither);
                }
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
