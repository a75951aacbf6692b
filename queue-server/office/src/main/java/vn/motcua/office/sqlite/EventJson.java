package vn.motcua.office.sqlite;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.policy.Explanation;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.OfficerId;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.domain.ticket.Transaction;
import vn.motcua.domain.ticket.Visit;

/**
 * Domain events as JSON and back. Type and version stand in columns of their own; instants and durations are whole
 * milliseconds. Every version ever written can be read: golden files hold them.
 */
public final class EventJson {
    /** The version in which events are written now. */
    static final int VERSION = 1;

    private static final Map<String, Class<? extends Event>> TYPES =
            eventTypes(Event.class).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(values())
            .addMixIn(Explanation.Reason.class, Named.class)
            .addMixIn(Transaction.Target.class, Named.class)
            .addMixIn(Event.DayClosed.class, CallsSoFar.class)
            .addMixIn(Visit.class, UsuallyKnown.class)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static {
        MAPPER.registerSubtypes(named(Explanation.Reason.class));
        MAPPER.registerSubtypes(named(Transaction.Target.class));
    }

    private EventJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}

    /** Absent in logs written before it was kept, so absent is 0. */
    private interface CallsSoFar {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        long callSequence();
    }

    /** Rare, so it is written only where it is true. */
    private interface UsuallyKnown {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean provisional();
    }

    /** The column value for an event's type. */
    public static String type(Event event) {
        return event.getClass().getSimpleName();
    }

    /** Every type of event by its name. */
    public static Map<String, Class<? extends Event>> types() {
        return TYPES;
    }

    /** Writes an event's content. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            // Not the content: it holds link tokens, and this is logged.
            throw new IllegalStateException("cannot write a " + value.getClass().getSimpleName(), e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws IllegalStateException when the type is unknown or the content does not fit it: the log is damaged or of
     *     a newer release
     */
    public static Event read(String type, int version, String content) {
        Class<? extends Event> kind = TYPES.get(type);
        if (kind == null || version != VERSION) {
            throw new IllegalStateException("unknown event " + type + " version " + version);
        }
        return readAs(kind, content);
    }

    static <T> T readAs(Class<T> kind, String content) {
        try {
            return MAPPER.readValue(content, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a " + kind.getSimpleName(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends Event>> eventTypes(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventJson::eventTypes)
                : Stream.of((Class<? extends Event>) type);
    }

    private static NamedType[] named(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(kind -> new NamedType(kind, kind.getSimpleName()))
                .toArray(NamedType[]::new);
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("values");
        text(module, CounterId.class, CounterId::new);
        text(module, ServiceId.class, ServiceId::new);
        text(module, OfficerId.class, OfficerId::new);
        text(module, DeviceId.class, DeviceId::new);
        text(module, PersonalRef.class, PersonalRef::new);
        text(module, AppointmentCode.class, AppointmentCode::new);
        text(module, TicketId.class, TicketId::of);
        text(module, TicketNumber.class, TicketNumber::parse);
        millis(module, Instant.class, Instant::toEpochMilli, Instant::ofEpochMilli);
        millis(module, Duration.class, Duration::toMillis, Duration::ofMillis);
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(value.toString());
            }
        });
        module.addDeserializer(type, new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return parse.apply(in.getValueAsString());
            }
        });
    }

    private static <T> void millis(SimpleModule module, Class<T> type, Function<T, Long> to, Function<Long, T> from) {
        module.addSerializer(type, new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeNumber(to.apply(value));
            }
        });
        module.addDeserializer(type, new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return from.apply(in.getValueAsLong());
            }
        });
    }
}
