package vn.motcua.protocol;

import java.util.Optional;

/**
 * The address of a message: {@code motcua/v1/{office}/…}. Read one with {@link Topics#parse}, make one with
 * {@link Topics}.
 *
 * @param office the office's id
 * @param kind what the topic carries
 * @param id the device, counter or board it belongs to, empty for a topic of the whole office
 */
public record Topic(String office, Kind kind, Optional<String> id) {

    /** Checks the ids, and that the kind's owner is named exactly when it has one. */
    public Topic {
        Check.slug("office", office);
        Check.present("kind", kind);
        Check.present("id", id);
        id.ifPresent(value -> Check.slug("id", value));
        if (id.isPresent() != kind.hasOwner()) {
            throw new IllegalArgumentException(kind + (kind.hasOwner() ? " needs an id" : " has no id"));
        }
    }

    /** The topic as MQTT writes it. */
    public String text() {
        String head = Topics.PREFIX + office + "/";
        return head
                + switch (kind) {
                    case UP, ACK, COMMAND, REPLY, STATUS, CONFIG -> "device/" + id.orElseThrow() + "/" + kind.word();
                    case COUNTER, BOARD -> kind.word() + "/" + id.orElseThrow();
                    case QUEUE, EVENT -> kind.word();
                };
    }

    /** What a topic carries, who writes it and who reads it. */
    public enum Kind {
        /** {@link Up}: device → office. */
        UP("up"),
        /** {@link Ack}: office → device. */
        ACK("ack"),
        /** {@link CommandRequest}: device → office. */
        COMMAND("command"),
        /** {@link CommandReply}, {@link ReprintRequest}: office → device. */
        REPLY("reply"),
        /** {@link DeviceStatus}, retained and last will: device → office. */
        STATUS("status"),
        /** {@link DeviceConfig}, retained: office → device. */
        CONFIG("config"),
        /** {@link QueueSnapshot}, retained: office → devices. */
        QUEUE("queue"),
        /** {@link CounterSnapshot}, retained: office → devices. */
        COUNTER("counter"),
        /** {@link BoardSnapshot}, retained: office → devices. */
        BOARD("board"),
        /** {@link OfficeEvent}: office → integrators. */
        EVENT("event");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in the topic. */
        public String word() {
            return word;
        }

        /** Whether the topic belongs to one device. */
        public boolean ofDevice() {
            return switch (this) {
                case UP, ACK, COMMAND, REPLY, STATUS, CONFIG -> true;
                case QUEUE, COUNTER, BOARD, EVENT -> false;
            };
        }

        /** Whether the topic names a device, a counter or a board. */
        public boolean hasOwner() {
            return this != QUEUE && this != EVENT;
        }

        /** Whether a device writes it; the office writes the others. */
        public boolean writtenByDevice() {
            return this == UP || this == COMMAND || this == STATUS;
        }

        /** Whether the broker keeps the last message for newcomers. */
        public boolean retained() {
            return switch (this) {
                case STATUS, CONFIG, QUEUE, COUNTER, BOARD -> true;
                case UP, ACK, COMMAND, REPLY, EVENT -> false;
            };
        }
    }
}
