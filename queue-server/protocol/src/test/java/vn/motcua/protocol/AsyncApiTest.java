package vn.motcua.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document says what the code does, no more and no less. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = document();

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(Path.of("../../docs/asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new AssertionError("docs/asyncapi.yaml cannot be read", e);
        }
    }

    @Test
    void everyTopicIsAChannelAndEveryChannelATopic() {
        Map<String, String> channels = new LinkedHashMap<>();
        DOCUMENT.path("channels")
                .properties()
                .forEach(channel -> channels.put(
                        channel.getKey(), channel.getValue().path("address").asText()));
        Map<String, String> topics = new LinkedHashMap<>();
        for (Topic.Kind kind : Topic.Kind.values()) {
            String owner = kind.ofDevice() ? "device" : kind.word();
            String topic = new Topic("office-0", kind, kind.hasOwner() ? Optional.of("id-0") : Optional.empty()).text();
            topics.put(kind.word(), topic.replace("office-0", "{office}").replace("id-0", "{" + owner + "}"));
        }

        assertThat(channels).containsExactlyInAnyOrderEntriesOf(topics);
    }

    @Test
    void everyChannelIsSentOrReceivedAndRetainedAsTheCodeDoes() {
        for (Topic.Kind kind : Topic.Kind.values()) {
            JsonNode operation = StreamSupport.stream(
                            DOCUMENT.path("operations").spliterator(), false)
                    .filter(o -> o.at("/channel/$ref").asText().equals("#/channels/" + kind.word()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no operation for " + kind));

            assertThat(operation.path("action").asText())
                    .as(kind.word())
                    .isEqualTo(kind.writtenByDevice() ? "receive" : "send");
            assertThat(operation.at("/bindings/mqtt/retain").booleanValue())
                    .as(kind.word())
                    .isEqualTo(kind.retained());
        }
    }

    @Test
    void everyMessageStandsInAChannel() {
        Set<String> inChannels = new TreeSet<>();
        DOCUMENT.path("channels")
                .forEach(channel -> channel.path("messages").fieldNames().forEachRemaining(inChannels::add));

        assertThat(inChannels).isEqualTo(names(List.of(Message.class.getPermittedSubclasses())));
    }

    @Test
    void everyRecordAndEnumIsASchemaAndEverySchemaOneOfThem() {
        Set<String> schemas = new TreeSet<>();
        DOCUMENT.at("/components/schemas").fieldNames().forEachRemaining(schemas::add);

        assertThat(schemas).isEqualTo(new TreeSet<>(wireTypes().keySet()));
    }

    @Test
    void everyComponentIsAPropertyEveryPropertyAComponentAndRequiredUnlessNullable() {
        wireTypes().forEach((name, type) -> {
            JsonNode schema = DOCUMENT.at("/components/schemas/" + name);
            if (type == SeqRange.class) {
                assertThat(schema.path("type").asText()).isEqualTo("array");
            } else if (type.isRecord()) {
                Set<String> components = new TreeSet<>();
                Set<String> required = new TreeSet<>();
                for (RecordComponent component : type.getRecordComponents()) {
                    components.add(component.getName());
                    if (!isNullable(component.getAnnotatedType())) {
                        required.add(component.getName());
                    }
                }
                Set<String> properties = new TreeSet<>();
                schema.path("properties").fieldNames().forEachRemaining(properties::add);
                assertThat(properties).as(name).isEqualTo(components);
                assertThat(strings(schema.path("required")))
                        .as(name + ", required")
                        .isEqualTo(required);
            } else {
                assertThat(strings(schema.path("enum"))).as(name).isEqualTo(wireNames(type));
            }
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (JsonNode reference : DOCUMENT.findValues("$ref")) {
            assertThat(DOCUMENT.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
    }

    @Test
    void everyFactMayBeTheBodyOfAnEvent() {
        Set<String> bodies =
                DOCUMENT.at("/components/schemas/EventEnvelope/properties/body/anyOf").findValues("$ref").stream()
                        .map(reference -> reference.asText().replace("#/components/schemas/", ""))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(bodies).isEqualTo(names(List.of(DeviceEvent.class.getPermittedSubclasses())));
    }

    /** Every record and enum that a message or a fact is made of, by the name of its schema. */
    private static Map<String, Class<?>> wireTypes() {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        ArrayDeque<Class<?>> open = new ArrayDeque<>();
        open.addAll(List.of(Message.class.getPermittedSubclasses()));
        open.addAll(List.of(DeviceEvent.class.getPermittedSubclasses()));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (found.put(schemaName(type), type) == null && type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    ours(component.getGenericType()).forEach(open::add);
                }
            }
        }
        return found;
    }

    private static List<Class<?>> ours(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .flatMap(argument -> ours(argument).stream())
                    .toList();
        }
        return type instanceof Class<?> c && c.getPackage() == Message.class.getPackage() ? List.of(c) : List.of();
    }

    private static String schemaName(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return (outer == null ? "" : outer.getSimpleName()) + type.getSimpleName();
    }

    private static Set<String> names(List<Class<?>> types) {
        return types.stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Set<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> wireNames(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Object constant : type.getEnumConstants()) {
            try {
                names.add(type.getField(((Enum<?>) constant).name())
                        .getAnnotation(JsonProperty.class)
                        .value());
            } catch (NoSuchFieldException e) {
                throw new AssertionError(e);
            }
        }
        return names;
    }
}
