package vn.motcua.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.protocol.MalformedMessage.Reason;

class CodecTest {

    private static final String COMMAND = "{\"id\":\"p1\",\"counter\":\"3\",\"action\":\"recall\",\"sentAtMono\":5}";

    private static CommandRequest command(String json) {
        return Codec.read(CommandRequest.class, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Reason reason, String part, Runnable reading) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(MalformedMessage.class, e -> {
            assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
            assertThat(e).hasMessageContaining(part);
        });
    }

    @Test
    void anUnknownPropertyIsIgnored() {
        assertThat(command(COMMAND.replace("{\"id\"", "{\"colour\":{\"deep\":[1,2.5]},\"id\"")))
                .isEqualTo(new CommandRequest("p1", "3", CommandRequest.Action.RECALL, 5));
    }

    @Nested
    class BadInput {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"id\":\"p1\",            |                            | MISSING_FIELD | id is missing",
                    ",\"sentAtMono\":5         |                            | MISSING_FIELD | sentAtMono",
                    "\"sentAtMono\":5          | \"sentAtMono\":null        | MISSING_FIELD | sentAtMono",
                    "\"action\":\"recall\"     | \"action\":null            | MISSING_FIELD | action is missing",
                    "\"sentAtMono\":5          | \"sentAtMono\":\"5\"       | WRONG_TYPE    | sentAtMono",
                    "\"sentAtMono\":5          | \"sentAtMono\":[5]         | WRONG_TYPE    | sentAtMono",
                    "\"counter\":\"3\"         | \"counter\":3              | WRONG_TYPE    | counter",
                    "\"counter\":\"3\"         | \"counter\":{}             | WRONG_TYPE    | counter",
                    "\"action\":\"recall\"     | \"action\":1               | WRONG_TYPE    | action",
                    "\"sentAtMono\":5          | \"sentAtMono\":5.5         | BAD_NUMBER    | sentAtMono",
                    "\"sentAtMono\":5          | \"sentAtMono\":1e400       | BAD_NUMBER    | sentAtMono",
                    "\"sentAtMono\":5          | \"sentAtMono\":9223372036854775808 | BAD_NUMBER | sentAtMono",
                    "\"sentAtMono\":5          | \"sentAtMono\":-1          | BAD_VALUE     | sentAtMono must be at least 0",
                    "\"counter\":\"3\"         | \"counter\":\"#\"          | BAD_VALUE     | counter must match",
                    "\"action\":\"recall\"     | \"action\":\"explode\"     | BAD_VALUE     | action",
                    "\"counter\":\"3\"         | \"counter\":\"3\",\"counter\":\"4\" | NOT_JSON | Duplicate",
                })
        void isRefusedWithItsReasonAndTheNameOfTheProperty(String part, String instead, Reason reason, String named) {
            assertThat(COMMAND).contains(part);
            String bad = COMMAND.replace(part, instead == null ? "" : instead);

            assertRefused(reason, named, () -> command(bad));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "{", "[", "hello", "{}}", "{\"id\":NaN}", "\u0000"})
        void thatIsNoJsonIsRefusedAsSuch(String text) {
            assertThatThrownBy(() -> command(text)).isInstanceOf(MalformedMessage.class);
        }

        @Test
        void inAnotherEncodingIsRefused() {
            byte[] broken = COMMAND.replace("p1", "é").getBytes(StandardCharsets.ISO_8859_1);

            assertRefused(Reason.NOT_JSON, "UTF-8", () -> Codec.read(CommandRequest.class, broken));
        }

        @Test
        void thatIsNullOrAListIsRefused() {
            assertRefused(Reason.MISSING_FIELD, "CommandRequest", () -> command("null"));
            assertRefused(Reason.WRONG_TYPE, "CommandRequest", () -> command("[]"));
        }

        @Test
        void nestedWithoutEndIsRefused() {
            assertRefused(Reason.NOT_JSON, "depth", () -> command("{\"x\":" + "[".repeat(1_000)));
        }

        @Test
        void beyondTheBoundOfItsTopicIsRefusedBeforeItIsRead() {
            byte[] large = new byte[Codec.MAX_BYTES + 1];
            Arrays.fill(large, (byte) ' ');

            assertRefused(Reason.TOO_LARGE, "65537", () -> Codec.read(CommandRequest.class, large));
            assertRefused(Reason.TOO_LARGE, "65537", () -> Codec.readUp(large));
            assertRefused(
                    Reason.TOO_LARGE,
                    "32769",
                    () -> Codec.read(DeviceConfig.class, Arrays.copyOf(large, Codec.MAX_CONFIG_BYTES + 1)));
        }
    }

    @Nested
    class AnEvent {

        private DeadLetter deadLetter(String from, String to) {
            Up up = Up.of("e1", Up.Lane.LIVE, List.of(Samples.event("TicketPrinted-v1")), null);
            String text = Codec.text(up);
            assertThat(text).contains(from);
            ReceivedUp received = Codec.readUp(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            assertThat(received.events()).isEmpty();
            return received.deadLetters().getFirst();
        }

        @Test
        void withAVersionThatNoReleaseWroteIsADeadLetter() {
            assertThat(deadLetter("\"v\":1", "\"v\":0").reason()).isEqualTo(Reason.WRONG_VERSION);
        }

        @Test
        void withAFractionInItsBodyIsADeadLetter() {
            assertThat(deadLetter("\"copy\":1", "\"copy\":1.5").reason()).isEqualTo(Reason.BAD_NUMBER);
            assertThat(deadLetter("\"copy\":1", "\"copy\":1e99").reason()).isEqualTo(Reason.BAD_NUMBER);
        }

        @Test
        void whoseBodyIsNoObjectIsADeadLetter() {
            DeadLetter letter = deadLetter("\"body\":{", "\"body\":[{\"a\":1}],\"rest\":{");

            assertThat(letter.reason()).isEqualTo(Reason.WRONG_TYPE);
            assertThat(letter.seq()).isEqualTo(4);
        }

        @Test
        void withHalfACharacterIsADeadLetter() {
            assertThat(deadLetter("\"copy\":1", "\"copy\":1,\"note\":\"\\ud800\"")
                            .reason())
                    .isEqualTo(Reason.BAD_VALUE);
        }

        @Test
        void whoseSequenceCannotBeReadIsADeadLetterWithoutOne() {
            assertThat(deadLetter("\"seq\":4", "\"seq\":\"four\"").seq()).isZero();
        }

        @Test
        void keepsItsHashWhateverTheOrderAndTheSpacingOfItsProperties() {
            EventEnvelope sealed = Samples.event("TicketPrinted-v1");
            String shuffled = Codec.text(sealed)
                    .replace(
                            sealed.body(),
                            "{ \"ticket\" : \"" + Samples.TICKET_PRINTED.ticket()
                                    + "\", \"outcome\":\"\\u0075nknown\",\n \"copy\":1, \"gone\":null}");

            assertThat(Codec.readEnvelope(shuffled)).isEqualTo(sealed);
        }
    }

    @Test
    void aTextOfDecomposedLettersIsRefused() {
        String decomposed = Normalizer.normalize("Hộ tịch", Normalizer.Form.NFD);

        assertThatThrownBy(() -> new Text(decomposed, "Civil status"))
                .hasMessageContaining("vi is not in Unicode form NFC");
    }

    @Test
    void aMessageLargerThanItsTopicAllowsIsNotWritten() {
        String svg = "<svg>" + "x".repeat(16_000) + "</svg>";
        DeviceConfig bare = Samples.message(DeviceConfig.class, "DeviceConfig-bare");
        List<DeviceConfig.Content> manifest =
                Collections.nCopies(100, new DeviceConfig.Content("n".repeat(150), "a".repeat(64), 1));
        DeviceConfig large = new DeviceConfig(
                1,
                bare.office(),
                bare.services(),
                bare.leases(),
                null,
                bare.settings(),
                new DeviceConfig.Brand(
                        bare.brand().name(),
                        bare.brand().line(),
                        null,
                        svg,
                        bare.brand().colors()),
                manifest);

        assertRefused(Reason.TOO_LARGE, "32768", () -> Codec.write(large));
    }

    @Test
    void anAckCoversWhatItSays() {
        Ack ack = Samples.message(Ack.class, "Ack");

        assertThat(ack.covers(40)).isTrue();
        assertThat(ack.covers(41)).isFalse();
        assertThat(ack.covers(44)).isTrue();
        assertThat(ack.covers(46)).isFalse();
        assertThatThrownBy(() -> new Ack("e1", 10, List.of(new SeqRange(10, 12)), List.of(), null))
                .hasMessageContaining("ranges must rise above 10");
    }

    @Test
    void aStampRebuildsTheTrueInstantOfADeviceWhoseClockIsWrong() {
        assertThat(Samples.SYNCED.rebuilt()).contains(Samples.NOW);
        assertThat(Samples.UNSYNCED.rebuilt()).isEmpty();
    }
}
