package vn.motcua.office.mqtt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.appointment.AppointmentCode;
import vn.motcua.domain.queue.Command;
import vn.motcua.domain.ticket.Announcement;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.domain.ticket.QueueClass;
import vn.motcua.domain.ticket.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketNumber;
import vn.motcua.office.queue.Fact;
import vn.motcua.office.queue.SurveyAnswer;
import vn.motcua.protocol.Codec;
import vn.motcua.protocol.DeadLetter;
import vn.motcua.protocol.DeviceEvent;
import vn.motcua.protocol.DeviceStarted;
import vn.motcua.protocol.EventEnvelope;
import vn.motcua.protocol.EventReading;
import vn.motcua.protocol.ReceivedUp;
import vn.motcua.protocol.SurveyAnswered;
import vn.motcua.protocol.TicketIssued;
import vn.motcua.protocol.TicketPrinted;
import vn.motcua.protocol.Up;

/**
 * Puts a batch of a device's events into the words of the queue. What the office cannot use is kept whole as a dead
 * letter, so that it counts as received and holds nothing up; nothing here can fail for what a device wrote.
 *
 * @param device whose batch it is
 * @param issuesTickets whether the device is one that gives numbers and so needs leases
 * @param boot what is known of its running time, absent when nothing is
 */
record UpFacts(DeviceId device, boolean issuesTickets, Boots.@Nullable Boot boot) {

    UpFacts(DeviceId device, boolean issuesTickets) {
        this(device, issuesTickets, null);
    }

    /** What a dead letter's type begins with in the inbox. */
    static final String DEAD_LETTER = "dead-letter/";

    /** A series day farther away than this is no day a lease was ever given for. */
    private static final int SERIES_DAYS = 60;

    /** The facts in the order of their sequence; a dead letter without a sequence cannot be kept and is left out. */
    List<Fact> of(ReceivedUp up, Instant received) {
        List<Fact> facts = new ArrayList<>(up.events().size() + up.deadLetters().size());
        for (EventEnvelope event : up.events()) {
            facts.add(fact(up, event, received));
        }
        for (DeadLetter letter : up.deadLetters()) {
            if (letter.seq() > 0) {
                facts.add(new Fact(
                        device,
                        up.epoch(),
                        letter.seq(),
                        sha256(letter.content()),
                        DEAD_LETTER + letter.reason(),
                        letter.content(),
                        null,
                        letter.detail()));
            }
        }
        facts.sort(Comparator.comparingLong(Fact::sequence));
        return facts;
    }

    private Fact fact(ReceivedUp up, EventEnvelope event, Instant received) {
        String kind = event.type() + "/" + event.v();
        return switch (Codec.readEvent(event)) {
            case EventReading.Known(DeviceEvent known) -> {
                Optional<Meaning> meaning = meaning(known, up, received);
                yield meaning.isPresent()
                        ? meaning.get().of(fact(up, event, kind, null, null))
                        : fact(up, event, DEAD_LETTER + kind, null, "it says what no queue can hold");
            }
            case EventReading.UnknownEvent unknown ->
                fact(up, event, DEAD_LETTER + kind, null, "this release does not know " + kind);
            case EventReading.Unreadable unreadable -> fact(up, event, DEAD_LETTER + kind, null, unreadable.detail());
        };
    }

    private Fact fact(
            ReceivedUp up, EventEnvelope event, String type, @Nullable Command command, @Nullable String deadBecause) {
        return new Fact(device, up.epoch(), event.seq(), event.sha256(), type, Codec.text(event), command, deadBecause);
    }

    /** Empty for a fact whose content the queue cannot hold. */
    private Optional<Meaning> meaning(DeviceEvent event, ReceivedUp up, Instant received) {
        return switch (event) {
            case DeviceStarted started ->
                Optional.of(new Meaning(issuesTickets ? new Command.EquipDevice(device, up.epoch()) : null, null));
            case TicketIssued issued ->
                admission(issued, up.lane(), received).map(command -> new Meaning(command, null));
            case TicketPrinted printed -> Optional.of(new Meaning(null, null));
            case SurveyAnswered answered -> Optional.of(new Meaning(null, answer(answered, up.lane(), received)));
        };
    }

    private SurveyAnswer answer(SurveyAnswered answered, Up.Lane lane, Instant received) {
        return new SurveyAnswer(
                answered.answer(),
                answered.survey(),
                answered.choices(),
                answered.reasons(),
                switch (answered.channel()) {
                    case KIOSK -> "kiosk";
                    case COUNTER_UNIT -> "counter-unit";
                    case PHONE -> "phone";
                },
                answered.token(),
                answered.counter() == null ? null : new CounterId(answered.counter()),
                ArrivalTime.of(answered.clock(), lane, received, boot).at(),
                answered.number(),
                Optional.ofNullable(answered.comment())
                        .filter(PersonalRef::isRef)
                        .map(PersonalRef::new)
                        .orElse(null));
    }

    private Optional<Command> admission(TicketIssued issued, Up.Lane lane, Instant received) {
        if (!plausible(issued.seriesDay(), received)) {
            return Optional.empty();
        }
        ArrivalTime arrival = ArrivalTime.of(issued.clock(), lane, received, boot);
        try {
            Command.AdmitTicket admit = new Command.AdmitTicket(
                    TicketId.of(issued.ticket()),
                    new TicketNumber(issued.letter().charAt(0), issued.series(), issued.count()),
                    issued.seriesDay(),
                    new ServiceId(issued.service()),
                    queueClass(issued.priority()),
                    arrival.at(),
                    arrival.error(),
                    device,
                    issued.token(),
                    lane == Up.Lane.BACKLOG);
            return Optional.of(admit.announcing(announced(issued.announced())).checkingIn(booking(issued)));
        } catch (IllegalArgumentException notOfThisQueue) {
            return Optional.empty();
        }
    }

    /** What cannot be a booking's code is no reason to lose a ticket either. */
    private static @Nullable AppointmentCode booking(TicketIssued issued) {
        String code = issued.appointment();
        return code == null ? null : AppointmentCode.typed(code).orElse(null);
    }

    /** What cannot be an announcement is no reason to lose a ticket. */
    private static @Nullable Announcement announced(TicketIssued.@Nullable Announced told) {
        return told == null || told.high() <= told.low() || told.bound90() < told.high()
                ? null
                : new Announcement(told.low(), told.high(), told.bound90());
    }

    private static boolean plausible(LocalDate seriesDay, Instant received) {
        long today = Math.floorDiv(received.getEpochSecond(), 86_400L);
        return Math.abs(seriesDay.toEpochDay() - today) <= SERIES_DAYS;
    }

    /** Every class but the ordinary one is a right to be served first; a newer device may name it more finely. */
    private static QueueClass queueClass(String priority) {
        return switch (priority) {
            case "ordinary" -> QueueClass.ORDINARY;
            case "appointment" -> QueueClass.APPOINTMENT;
            default -> QueueClass.PRIORITY;
        };
    }

    private static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What a fact means for the queue: a command, or nothing to do. */
    private record Meaning(
            @Nullable Command command, @Nullable SurveyAnswer answer) {
        Fact of(Fact fact) {
            Fact meant = new Fact(
                    fact.device(), fact.epoch(), fact.sequence(), fact.hash(), fact.type(), fact.content(), command);
            return answer == null ? meant : meant.answering(answer);
        }
    }
}
