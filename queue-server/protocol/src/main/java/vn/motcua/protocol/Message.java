package vn.motcua.protocol;

/** Everything that is a whole payload of a topic; {@link Codec} reads and writes it. */
public sealed interface Message
        permits Up,
                Ack,
                CommandRequest,
                CommandReply,
                ReprintRequest,
                DeviceStatus,
                DeviceConfig,
                QueueSnapshot,
                CounterSnapshot,
                BoardSnapshot,
                OfficeEvent {}
