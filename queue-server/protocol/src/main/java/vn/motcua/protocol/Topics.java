package vn.motcua.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.motcua.protocol.Topic.Kind;

/**
 * The topics of one office: the only place where topic strings are written, read, and where it is said who may use
 * which. An id is lower-case letters, digits and hyphens, 1–40 characters, so that no id can widen a filter or climb
 * out of its place.
 *
 * @param office the office's id
 */
public record Topics(String office) {

    /** What every topic of this version of the protocol begins with. */
    public static final String PREFIX = "motcua/v1/";

    /** How long a command or a reply lives in a broker: a key press must not act later than its officer expects. */
    public static final Duration COMMAND_EXPIRY = Duration.ofSeconds(3);

    /** How long a retained board or counter lives in a broker, so that a dead office leaves no number standing. */
    public static final Duration SCREEN_EXPIRY = Duration.ofSeconds(60);

    /** Refuses an office id that is no slug. */
    public Topics {
        Check.slug("office", office);
    }

    /** Facts of a device's outbox. */
    public String up(String device) {
        return topic(Kind.UP, device);
    }

    /** Acknowledgements for a device. */
    public String ack(String device) {
        return topic(Kind.ACK, device);
    }

    /** Intents of a device. */
    public String command(String device) {
        return topic(Kind.COMMAND, device);
    }

    /** Replies to a device's intents. */
    public String reply(String device) {
        return topic(Kind.REPLY, device);
    }

    /** How a device is; also its last will. */
    public String status(String device) {
        return topic(Kind.STATUS, device);
    }

    /** A device's configuration. */
    public String config(String device) {
        return topic(Kind.CONFIG, device);
    }

    /** How many wait. */
    public String queue() {
        return new Topic(office, Kind.QUEUE, Optional.empty()).text();
    }

    /** What a counter shows. */
    public String counter(String counter) {
        return topic(Kind.COUNTER, counter);
    }

    /** What a board shows. */
    public String board(String board) {
        return topic(Kind.BOARD, board);
    }

    /** What happened, for integrators. */
    public String event() {
        return new Topic(office, Kind.EVENT, Optional.empty()).text();
    }

    /** What the office subscribes to: all that devices write. */
    public List<String> officeFilters() {
        return List.of(
                PREFIX + office + "/device/+/up",
                PREFIX + office + "/device/+/command",
                PREFIX + office + "/device/+/status");
    }

    /** All that a device may subscribe to; most need only some of it. */
    public List<String> deviceFilters(String device) {
        return List.of(
                ack(device),
                reply(device),
                config(device),
                queue(),
                PREFIX + office + "/counter/+",
                PREFIX + office + "/board/+");
    }

    /** Whether a device may publish to this topic: its own up, command and status, nothing else. */
    public boolean mayWrite(String device, String topic) {
        return parse(topic)
                .filter(t -> t.office().equals(office) && t.kind().writtenByDevice())
                .flatMap(Topic::id)
                .filter(device::equals)
                .isPresent();
    }

    /**
     * Whether a device may subscribe to this topic or filter: its own topics, the queue, counters and boards. The only
     * wildcards allowed are {@code counter/+} and {@code board/+}.
     */
    public boolean mayRead(String device, String filter) {
        if (deviceFilters(device).contains(filter)) {
            return true;
        }
        return parse(filter)
                .filter(t -> t.office().equals(office))
                .filter(t -> switch (t.kind()) {
                    case QUEUE, COUNTER, BOARD -> true;
                    case UP, ACK, COMMAND, REPLY, STATUS, CONFIG ->
                        t.id().filter(device::equals).isPresent();
                    case EVENT -> false;
                })
                .isPresent();
    }

    /** Reads a topic; empty for a filter, another version, or anything that is no topic of this protocol. */
    public static Optional<Topic> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = text.substring(PREFIX.length()).split("/", -1);
        for (String part : parts) {
            if (!Check.isSlug(part)) {
                return Optional.empty();
            }
        }
        return switch (parts.length) {
            case 2 -> kind(parts[1], false, false).map(kind -> new Topic(parts[0], kind, Optional.empty()));
            case 3 -> kind(parts[1], false, true).map(kind -> new Topic(parts[0], kind, Optional.of(parts[2])));
            case 4 ->
                parts[1].equals("device")
                        ? kind(parts[3], true, true).map(kind -> new Topic(parts[0], kind, Optional.of(parts[2])))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> kind(String word, boolean ofDevice, boolean hasOwner) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word) && kind.ofDevice() == ofDevice && kind.hasOwner() == hasOwner) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private String topic(Kind kind, String id) {
        return new Topic(office, kind, Optional.of(id)).text();
    }
}
