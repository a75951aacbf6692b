package vn.motcua.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One full and one bare example of every message and fact: with every optional value, and with none. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-23T01:02:03.456Z");
    static final Stamp SYNCED = new Stamp(NOW, 987_654, "5f0c1d6e-boot", 1_795_394_735_802L, 12L);
    static final Stamp UNSYNCED =
            Stamp.unsynchronised(Instant.parse("1970-01-01T00:16:27.654Z"), 987_654, "5f0c1d6e-boot");

    private static final Text CIVIL_STATUS = new Text("Hộ tịch", "Civil status");
    private static final Text COUNTER_3 = new Text("Quầy 3", "Counter 3");
    private static final Text LUNCH = new Text("Nghỉ trưa", "Lunch break");
    private static final String TICKET = "019a1b2c-3d4e-7f50-8a6b-112233445566";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private Samples() {}

    static final DeviceStarted DEVICE_STARTED = new DeviceStarted("kiosk", "0.1.0", "5f0c1d6e-boot");

    static final TicketIssued TICKET_ISSUED = new TicketIssued(
            TICKET,
            "A1042",
            "A",
            1,
            42,
            DAY,
            "ho-tich",
            "ordinary",
            "q7Zf0mP2xYtR9sLkWvB3nA",
            new TicketIssued.Announced(15, 20, 28, 77),
            SYNCED);

    static final TicketIssued TICKET_ISSUED_BARE = new TicketIssued(
            TICKET, "B007", "B", 0, 7, DAY, "dat-dai", "priority", "q7Zf0mP2xYtR9sLkWvB3nA", null, UNSYNCED);

    static final TicketIssued TICKET_ISSUED_INTERPRETER = new TicketIssued(
            TICKET, "B008", "B", 0, 8, DAY, "dat-dai", "ordinary", "q7Zf0mP2xYtR9sLkWvB3nA", null, UNSYNCED, true);

    static final TicketPrinted TICKET_PRINTED = new TicketPrinted(TICKET, TicketPrinted.Outcome.UNKNOWN, 1);

    static final SurveyAnswered SURVEY_ANSWERED = new SurveyAnswered(
            "019a1b2c-3d4e-7f50-8a6b-998877665544",
            "hai-long-5-muc",
            Map.of("hai-long", "rat-hai-long"),
            List.of("cho-lau"),
            SurveyAnswered.Channel.COUNTER_UNIT,
            "q7Zf0mP2xYtR9sLkWvB3nA",
            "3",
            SYNCED);

    static final SurveyAnswered SURVEY_ANSWERED_NUMBER = new SurveyAnswered(
            "019a1b2c-3d4e-7f50-8a6b-998877665545",
            "hai-long-5-muc",
            Map.of("hai-long", "hai-long"),
            List.of(),
            SurveyAnswered.Channel.COUNTER_UNIT,
            null,
            "3",
            UNSYNCED,
            "A1042");

    static final SurveyAnswered SURVEY_ANSWERED_COMMENT = new SurveyAnswered(
            "019a1b2c-3d4e-7f50-8a6b-998877665546",
            "hai-long-5-muc",
            Map.of("hai-long", "khong-hai-long"),
            List.of("cho-lau"),
            SurveyAnswered.Channel.KIOSK,
            "q7Zf0mP2xYtR9sLkWvB3nA",
            null,
            SYNCED,
            null,
            "c7Zf0mP2xYtR9sLkWvB3nA");

    static EventEnvelope event(String name) {
        return Objects.requireNonNull(events().get(name), name);
    }

    static <M extends Message> M message(Class<M> kind, String name) {
        return kind.cast(Objects.requireNonNull(messages().get(name), name));
    }

    /** Facts by the name of their golden file. */
    static Map<String, EventEnvelope> events() {
        Map<String, EventEnvelope> events = new LinkedHashMap<>();
        events.put("DeviceStarted-v1", Codec.seal(1, UNSYNCED, DEVICE_STARTED));
        events.put("TicketIssued-v1", Codec.seal(2, SYNCED, TICKET_ISSUED));
        events.put("TicketIssued-v1-bare", Codec.seal(3, UNSYNCED, TICKET_ISSUED_BARE));
        events.put("TicketPrinted-v1", Codec.seal(4, SYNCED, TICKET_PRINTED));
        events.put("SurveyAnswered-v1", Codec.seal(5, SYNCED, SURVEY_ANSWERED));
        events.put("SurveyAnswered-v1-comment", Codec.seal(8, SYNCED, SURVEY_ANSWERED_COMMENT));
        events.put("SurveyAnswered-v1-number", Codec.seal(7, UNSYNCED, SURVEY_ANSWERED_NUMBER));
        events.put("TicketIssued-v1-interpreter", Codec.seal(6, UNSYNCED, TICKET_ISSUED_INTERPRETER));
        return events;
    }

    /** Messages by the name of their golden file. */
    static Map<String, Message> messages() {
        Map<String, Message> messages = new LinkedHashMap<>();
        deviceMessages(messages);
        messages.put("DeviceConfig", config());
        messages.put("DeviceConfig-bare", bareConfig());
        messages.put("DeviceConfig-groups", groupedConfig());
        messages.put("DeviceConfig-days", daysConfig());
        messages.put("DeviceConfig-feedback", feedbackConfig());
        snapshots(messages);
        messages.put(
                "OfficeEvent",
                new OfficeEvent(
                        4711,
                        NOW,
                        "TicketCalled",
                        1,
                        TICKET,
                        "A1042",
                        "3",
                        "ho-tich",
                        "ordinary",
                        "Called",
                        "kiosk-1"));
        messages.put(
                "OfficeEvent-bare", new OfficeEvent(1, NOW, "DayClosed", 1, null, null, null, null, null, null, null));
        return messages;
    }

    private static void deviceMessages(Map<String, Message> messages) {
        List<EventEnvelope> events = List.copyOf(events().values()).subList(0, 4);
        messages.put("Up", Up.of("e-9f8e7d6c", Up.Lane.BACKLOG, events, 990_000L));
        messages.put("Up-bare", Up.of("e-9f8e7d6c", Up.Lane.LIVE, events.subList(0, 1), null));
        messages.put(
                "Ack",
                new Ack(
                        "e-9f8e7d6c",
                        40,
                        List.of(new SeqRange(43, 45), new SeqRange(50, 50)),
                        List.of(new SeqRange(41, 42)),
                        new Ack.ClockEcho(990_000, NOW, NOW.plusMillis(8))));
        messages.put("Ack-bare", new Ack("e-9f8e7d6c", 0, List.of(), List.of(), null));
        messages.put("CommandRequest", new CommandRequest("press-1", "3", CommandRequest.Action.CALL_NEXT, 990_000));
        messages.put("ReprintRequest", new ReprintRequest("wish-1", "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"));
        messages.put("CommandReply", CommandReply.done("press-1", "A1042", "3"));
        messages.put("CommandReply-bare", CommandReply.refused("press-1", "QueueEmpty", null));
        messages.put(
                "DeviceStatus",
                new DeviceStatus(true, "kiosk", "0.1.0", "paper-low", SYNCED, 12, "e-9f8e7d6c", 4711L, "ok"));
        messages.put(
                "DeviceStatus-help",
                new DeviceStatus(true, "kiosk", "0.1.0", "ready", SYNCED, 0, "e-9f8e7d6c", 4711L, "ok", NOW));
        messages.put(
                "DeviceStatus-guide",
                new DeviceStatus(
                        true,
                        "kiosk",
                        "0.1.0",
                        "ready",
                        SYNCED,
                        0,
                        "e-9f8e7d6c",
                        4711L,
                        "ok",
                        null,
                        "0123456789abcdef"));
        messages.put(
                "DeviceStatus-screen",
                new DeviceStatus(
                        true,
                        "kiosk",
                        "0.1.0",
                        "ready",
                        SYNCED,
                        0,
                        "e-9f8e7d6c",
                        4711L,
                        "ok",
                        null,
                        "0123456789abcdef",
                        "differs"));
        messages.put("DeviceStatus-bare", DeviceStatus.offline("counter-unit", "0.1.0", null));
    }

    private static DeviceConfig config() {
        Map<String, String> colors = new LinkedHashMap<>();
        colors.put("--brand", "#9E1B22");
        colors.put("--brand-ink", "#FFFFFF");
        return new DeviceConfig(
                7,
                new DeviceConfig.Office(
                        "phuong-binh-an",
                        new Text("Phường Bình An", "Bình An ward"),
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        LocalTime.of(3, 0)),
                List.of(new DeviceConfig.Service(
                        "ho-tich",
                        "A",
                        CIVIL_STATUS,
                        new TextLines(List.of("Hộ tịch"), List.of("Civil", "status")),
                        "birth",
                        "submit",
                        "submit",
                        false,
                        LUNCH,
                        new TextLines(List.of("Giấy chứng sinh"), List.of("Birth certificate of the hospital")),
                        new Text("Khu A", "Zone A"))),
                List.of(new DeviceConfig.Lease(DAY, "A", 0, false), new DeviceConfig.Lease(DAY, "A", 1, true)),
                "3",
                new DeviceConfig.Settings(
                        new Text("Ưu tiên người từ 80 tuổi", "Priority from the age of 80"),
                        "https://example.vn/t/",
                        List.of("survey"),
                        new SurveySheet(
                                "thai-do",
                                List.of(new SurveySheet.Question(
                                        "thai-do",
                                        new Text("Ông/Bà có hài lòng không?", "Are you satisfied?"),
                                        List.of(
                                                new SurveySheet.Level("co", new Text("Hài lòng", "Satisfied"), true),
                                                new SurveySheet.Level(
                                                        "khong", new Text("Không", "Not satisfied"), false)))),
                                List.of(new SurveySheet.Choice("cho-lau", new Text("Chờ lâu", "Long wait"))))),
                new DeviceConfig.Brand(
                        new Text("Trung tâm Phục vụ hành chính công", "Public service centre"),
                        new Text("Phường Bình An", "Bình An ward"),
                        "1900 1234",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>",
                        colors),
                List.of(new DeviceConfig.Content("chime.wav", "a".repeat(64), 12_345)));
    }

    private static DeviceConfig groupedConfig() {
        DeviceConfig bare = bareConfig();
        return new DeviceConfig(
                1,
                bare.office(),
                bare.services(),
                List.of(new DeviceConfig.Group(
                        "giay-to",
                        CIVIL_STATUS,
                        new TextLines(List.of("Hộ tịch"), List.of("Civil", "status")),
                        "family")),
                bare.leases(),
                null,
                bare.settings(),
                bare.brand(),
                bare.manifest());
    }

    private static DeviceConfig feedbackConfig() {
        DeviceConfig bare = bareConfig();
        FeedbackSheet feedback = new FeedbackSheet(
                "nd20-2008",
                new Text("Nghị định 20/2008", "Decree 20/2008"),
                List.of(new FeedbackSheet.About("other", new Text("Việc khác", "Something else"))),
                List.of(new FeedbackSheet.Elsewhere(
                        "complaint",
                        new Text("Khiếu nại", "Complaint"),
                        new Text("Nơi tiếp công dân", "Citizen reception"))));
        return new DeviceConfig(
                2,
                bare.office(),
                bare.services(),
                bare.leases(),
                null,
                new DeviceConfig.Settings(null, null, List.of("feedback"), null, null, feedback),
                bare.brand(),
                bare.manifest());
    }

    private static DeviceConfig daysConfig() {
        DeviceConfig bare = bareConfig();
        WorkingDays days =
                new WorkingDays(List.of(LocalDate.parse("2026-09-02")), List.of(LocalDate.parse("2026-08-22")));
        return new DeviceConfig(
                3,
                bare.office(),
                bare.services(),
                bare.leases(),
                null,
                new DeviceConfig.Settings(null, null, null, null, null, null, days),
                bare.brand(),
                bare.manifest());
    }

    private static DeviceConfig bareConfig() {
        Text name = new Text("Phường Bình An", "Bình An ward");
        return new DeviceConfig(
                0,
                new DeviceConfig.Office("phuong-binh-an", name, ZoneId.of("Asia/Ho_Chi_Minh"), LocalTime.of(3, 0)),
                List.of(new DeviceConfig.Service(
                        "ho-tich", "A", CIVIL_STATUS, null, "birth", "submit", null, true, null, null, null)),
                List.of(),
                null,
                new DeviceConfig.Settings(null, null),
                new DeviceConfig.Brand(name, name, null, null, Map.of()),
                List.of());
    }

    private static void snapshots(Map<String, Message> messages) {
        messages.put(
                "QueueSnapshot",
                new QueueSnapshot(
                        77,
                        NOW,
                        List.of(
                                new QueueSnapshot.Line("ho-tich", "ordinary", 9, 15, 20, 28, 2),
                                new QueueSnapshot.Line("dat-dai", "priority", 0, null, null, null, 0))));
        messages.put(
                "CounterSnapshot",
                new CounterSnapshot(
                        78,
                        NOW,
                        "3",
                        COUNTER_3,
                        CounterState.PAUSED,
                        List.of(CIVIL_STATUS),
                        "A1042",
                        CIVIL_STATUS,
                        "Called",
                        NOW,
                        5,
                        LUNCH,
                        NOW.plusSeconds(1800)));
        messages.put(
                "CounterSnapshot-bare",
                new CounterSnapshot(
                        0, NOW, "3", COUNTER_3, CounterState.CLOSED, List.of(), null, null, null, null, 0, null, null));
        messages.put(
                "BoardSnapshot",
                new BoardSnapshot(
                        79,
                        NOW,
                        "hall",
                        null,
                        List.of(
                                new BoardSnapshot.Call(4, "B007", "1", COUNTER_3, "dat-dai", CIVIL_STATUS, NOW, false),
                                new BoardSnapshot.Call(5, "A1042", "3", COUNTER_3, "ho-tich", CIVIL_STATUS, NOW, true)),
                        List.of(
                                new BoardSnapshot.Counter(
                                        "3",
                                        COUNTER_3,
                                        CounterState.OPEN,
                                        "A1042",
                                        CIVIL_STATUS,
                                        "Called",
                                        NOW,
                                        LUNCH,
                                        NOW),
                                new BoardSnapshot.Counter(
                                        "4", COUNTER_3, CounterState.CLOSED, null, null, null, null, null, null)),
                        List.of(
                                new BoardSnapshot.Service("ho-tich", "A", CIVIL_STATUS, 9, 15, 20, 28),
                                new BoardSnapshot.Service("dat-dai", "B", CIVIL_STATUS, 0, null, null, null))));
        messages.put(
                "BoardSnapshot-since",
                new BoardSnapshot(
                        80,
                        NOW,
                        "hall",
                        6L,
                        List.of(new BoardSnapshot.Call(7, "B008", "1", COUNTER_3, "dat-dai", CIVIL_STATUS, NOW, false)),
                        List.of(),
                        List.of()));
    }
}
