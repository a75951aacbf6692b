package vn.motcua.office.mqtt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.office.queue.CommandLoop;
import vn.motcua.office.queue.Fact;

/**
 * What cannot even be told apart into events: kept as a dead letter, so that an administrator sees it, and not
 * acknowledged, because nobody knows what it was. It stands under an epoch of its own and a number made of its hash, so
 * that the same bytes are kept once.
 *
 * <p>Bound: {@value #MOST} a device between two starts of the office, {@value #LONGEST} characters of each; what comes
 * beyond is only logged. Called on the link's thread only.
 */
final class UnreadBatches {
    /** The epoch of what has none. */
    static final String EPOCH = "unread";

    static final int MOST = 20;
    static final int LONGEST = 4_096;

    private final CommandLoop loop;
    private final Map<String, Integer> kept = new HashMap<>();

    UnreadBatches(CommandLoop loop) {
        this.loop = loop;
    }

    void keep(String device, byte[] content, String why) {
        if (kept.merge(device, 1, Integer::sum) > MOST) {
            return;
        }
        byte[] hash = sha256(content);
        String text = new String(content, StandardCharsets.UTF_8);
        Fact fact = new Fact(
                new DeviceId(device),
                EPOCH,
                numberOf(hash),
                HexFormat.of().formatHex(hash),
                UpFacts.DEAD_LETTER + "unreadable",
                text.substring(0, Math.min(LONGEST, text.length())),
                null,
                why);
        try {
            loop.receive(List.of(fact));
        } catch (CommandLoop.LoopFull full) {
            kept.merge(device, -1, Integer::sum);
        }
    }

    /** 48 bits of the hash, above 0. */
    private static long numberOf(byte[] hash) {
        long number = 0;
        for (int i = 0; i < 6; i++) {
            number = number << 8 | hash[i] & 0xff;
        }
        return number + 1;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
