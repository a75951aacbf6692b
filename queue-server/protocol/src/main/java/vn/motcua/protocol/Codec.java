package vn.motcua.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.MalformedMessage.Reason;

/**
 * Messages as JSON in UTF-8 and back. Unknown properties are ignored; anything else that is wrong is refused with a
 * reason. All methods may be called from any thread.
 */
public final class Codec {

    /** The most bytes of a payload: 64 KiB. */
    public static final int MAX_BYTES = 65_536;

    /** The most bytes of a {@link DeviceConfig}: 32 KiB, since every device keeps it in memory and on its card. */
    public static final int MAX_CONFIG_BYTES = 32_768;

    /** Room for all of a batch that is not its events. */
    private static final int BATCH_OVERHEAD = 512;

    private static final Map<String, Class<? extends DeviceEvent>> EVENTS = Map.of(
            DeviceStarted.TYPE + "/" + DeviceStarted.VERSION, DeviceStarted.class,
            TicketIssued.TYPE + "/" + TicketIssued.VERSION, TicketIssued.class,
            TicketPrinted.TYPE + "/" + TicketPrinted.VERSION, TicketPrinted.class,
            SurveyAnswered.TYPE + "/" + SurveyAnswered.VERSION, SurveyAnswered.class);

    private Codec() {}

    /** The message as payload; throws {@link MalformedMessage} when it is larger than its topic allows. */
    public static byte[] write(Message message) {
        return bytes(message);
    }

    private static byte[] bytes(Object message) {
        try {
            byte[] bytes = Json.MAPPER.writeValueAsBytes(message);
            checkSize(bytes.length, message.getClass());
            return bytes;
        } catch (JsonProcessingException e) {
            throw new MalformedMessage(
                    Reason.BAD_VALUE,
                    message.getClass().getSimpleName() + " cannot be written: " + e.getOriginalMessage(),
                    e);
        }
    }

    /** The message as JSON text, for streams and stores; as {@link #write}. */
    public static String text(Message message) {
        return new String(write(message), StandardCharsets.UTF_8);
    }

    /** Reads a payload as this kind of message; throws {@link MalformedMessage} when it is none. */
    public static <M extends Message> M read(Class<M> kind, byte[] payload) {
        checkSize(payload.length, kind);
        try {
            return Check.present(kind.getSimpleName(), Json.MAPPER.readValue(payload, kind));
        } catch (IOException | IllegalArgumentException e) {
            throw Failure.of(kind.getSimpleName(), e);
        }
    }

    /**
     * Reads a batch for the office. A batch whose head cannot be read is refused whole with {@link MalformedMessage};
     * an event that cannot be read, or whose hash is not true, becomes a dead letter and the others stand.
     */
    public static ReceivedUp readUp(byte[] payload) {
        checkSize(payload.length, Up.class);
        try {
            UpHead head = Check.present("Up", Json.MAPPER.readValue(payload, UpHead.class));
            List<EventEnvelope> events = new ArrayList<>();
            List<DeadLetter> deadLetters = new ArrayList<>();
            for (JsonNode element : head.events()) {
                try {
                    events.add(soundEnvelope(element));
                } catch (MalformedMessage e) {
                    deadLetters.add(new DeadLetter(
                            seqOf(element), e.reason(), String.valueOf(e.getMessage()), element.toString()));
                }
            }
            return new ReceivedUp(head.epoch(), head.lane(), head.from(), head.sentAtMono(), events, deadLetters);
        } catch (IOException | IllegalArgumentException e) {
            throw Failure.of("Up", e);
        }
    }

    /** Wraps a fact for the outbox: canonical body, type, version and content hash. */
    public static EventEnvelope seal(long seq, Stamp at, DeviceEvent event) {
        String body = CanonicalJson.of(event);
        return new EventEnvelope(
                seq, event.type(), event.v(), at, body, ContentHash.of(event.type(), event.v(), at, body));
    }

    /** Reads the fact in an envelope, without losing what this release does not know. */
    public static EventReading readEvent(EventEnvelope envelope) {
        Class<? extends DeviceEvent> kind = EVENTS.get(envelope.type() + "/" + envelope.v());
        if (kind == null) {
            return new EventReading.UnknownEvent(envelope.type(), envelope.v());
        }
        try {
            return new EventReading.Known(Json.MAPPER.readValue(envelope.body(), kind));
        } catch (IOException | IllegalArgumentException e) {
            MalformedMessage failure = Failure.of(envelope.type(), e);
            return new EventReading.Unreadable(failure.reason(), String.valueOf(failure.getMessage()));
        }
    }

    /** One envelope as JSON text, for an outbox or an inbox that keeps it whole. */
    public static String text(EventEnvelope envelope) {
        try {
            return Json.MAPPER.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new MalformedMessage(Reason.BAD_VALUE, "event cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    /** Reads one envelope from JSON text; throws {@link MalformedMessage} when it is none or its hash is not true. */
    public static EventEnvelope readEnvelope(String text) {
        try {
            return soundEnvelope(Json.MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw Failure.of("event", e);
        }
    }

    /**
     * The payload of a batch with as many leading events as fit, at least one.
     *
     * @param events not empty, rising by seq
     * @param sentAtMono the device's monotonic milliseconds now; absent when it has none
     */
    public static Batch batch(String epoch, Up.Lane lane, List<StoredEvent> events, @Nullable Long sentAtMono) {
        int room = MAX_BYTES - BATCH_OVERHEAD;
        int taken = 0;
        while (taken < events.size() && taken < Up.MAX_EVENTS) {
            room -= events.get(taken).json().getBytes(StandardCharsets.UTF_8).length + 1;
            if (room < 0 && taken > 0) {
                break;
            }
            taken++;
        }
        List<StoredEvent> sent = List.copyOf(events.subList(0, taken));
        return new Batch(
                bytes(new UpText(epoch, lane, sent.getFirst().seq(), sent, sentAtMono)),
                sent.stream().map(StoredEvent::seq).toList());
    }

    /**
     * A batch ready to be sent.
     *
     * @param payload an {@link Up}
     * @param seqs the events in it, rising, not empty
     */
    public record Batch(byte[] payload, List<Long> seqs) {}

    private static EventEnvelope soundEnvelope(JsonNode element) {
        JsonNode version = element.path("v");
        if (version.isNumber() && (!version.canConvertToInt() || version.intValue() < 1)) {
            throw new MalformedMessage(Reason.WRONG_VERSION, "event.v must be at least 1, not " + version);
        }
        EventEnvelope envelope;
        try {
            envelope = Check.present("event", Json.MAPPER.treeToValue(element, EventEnvelope.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw Failure.of("event", e);
        }
        if (!envelope.intact()) {
            throw new MalformedMessage(Reason.WRONG_HASH, "event.sha256 is not the hash of the event's content");
        }
        return envelope;
    }

    private static long seqOf(JsonNode element) {
        JsonNode seq = element.path("seq");
        return seq.isIntegralNumber() && seq.canConvertToLong() && seq.longValue() > 0 ? seq.longValue() : 0;
    }

    private static void checkSize(int bytes, Class<?> kind) {
        int most = kind == DeviceConfig.class ? MAX_CONFIG_BYTES : MAX_BYTES;
        if (bytes > most) {
            throw new MalformedMessage(
                    Reason.TOO_LARGE,
                    kind.getSimpleName() + " has " + bytes + " bytes, at most " + most + " are allowed");
        }
    }

    /** An {@link Up} whose events are text already. */
    private record UpText(
            String epoch,
            Up.Lane lane,
            long from,
            List<StoredEvent> events,
            @Nullable Long sentAtMono) {}

    /** A batch whose events are not read yet. */
    private record UpHead(
            String epoch,
            Up.Lane lane,
            long from,
            List<JsonNode> events,
            @Nullable Long sentAtMono) {
        UpHead {
            events = Check.list("events", events, Up.MAX_EVENTS);
        }
    }
}
