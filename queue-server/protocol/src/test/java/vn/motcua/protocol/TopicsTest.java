package vn.motcua.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    private static final Topics TOPICS = new Topics("binh-an");

    @Test
    void topicsReadAsTheDesignWritesThem() {
        assertThat(List.of(
                        TOPICS.up("kiosk-1"),
                        TOPICS.ack("kiosk-1"),
                        TOPICS.command("kiosk-1"),
                        TOPICS.reply("kiosk-1"),
                        TOPICS.status("kiosk-1"),
                        TOPICS.config("kiosk-1"),
                        TOPICS.queue(),
                        TOPICS.counter("3"),
                        TOPICS.board("hall"),
                        TOPICS.event()))
                .containsExactly(
                        "motcua/v1/binh-an/device/kiosk-1/up",
                        "motcua/v1/binh-an/device/kiosk-1/ack",
                        "motcua/v1/binh-an/device/kiosk-1/command",
                        "motcua/v1/binh-an/device/kiosk-1/reply",
                        "motcua/v1/binh-an/device/kiosk-1/status",
                        "motcua/v1/binh-an/device/kiosk-1/config",
                        "motcua/v1/binh-an/queue",
                        "motcua/v1/binh-an/counter/3",
                        "motcua/v1/binh-an/board/hall",
                        "motcua/v1/binh-an/event");
    }

    @ParameterizedTest
    @EnumSource(Topic.Kind.class)
    void everyTopicIsReadBackAsItWasWritten(Topic.Kind kind) {
        Topic topic = new Topic("binh-an", kind, kind.hasOwner() ? Optional.of("x-1") : Optional.empty());

        assertThat(Topics.parse(topic.text())).contains(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "motcua/v1/",
                "motcua/v1/binh-an",
                "motcua/v1/binh-an/up",
                "motcua/v1/binh-an/device/kiosk-1",
                "motcua/v1/binh-an/device/kiosk-1/queue",
                "motcua/v1/binh-an/device/kiosk-1/up/",
                "motcua/v1/binh-an/device/kiosk-1/up/more",
                "motcua/v1/binh-an/devices/kiosk-1/up",
                "motcua/v1/binh-an/queue/1",
                "motcua/v1/binh-an/counter",
                "motcua/v1/binh-an/device/+/up",
                "motcua/v1/binh-an/#",
                "motcua/v2/binh-an/queue",
                "/motcua/v1/binh-an/queue"
            })
    void whatIsNoTopicIsReadAsNone(String text) {
        assertThat(Topics.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "#", "a/b", "Kiosk", "-a", "kiosk 1", "máy-1", "..", "a.b"})
    void anIdThatCouldWidenATopicIsRefusedByName(String id) {
        assertThatThrownBy(() -> TOPICS.up(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id must match");
        assertThatThrownBy(() -> new Topics(id)).hasMessageContaining("office must match");
    }

    @Test
    void anIdHasFortyCharactersAtMost() {
        assertThat(TOPICS.up("k".repeat(40))).endsWith("/up");
        assertThatThrownBy(() -> TOPICS.up("k".repeat(41))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeviceMayWriteItsOwnUpCommandAndStatusOnly() {
        assertThat(TOPICS.mayWrite("kiosk-1", TOPICS.up("kiosk-1"))).isTrue();
        assertThat(TOPICS.mayWrite("kiosk-1", TOPICS.command("kiosk-1"))).isTrue();
        assertThat(TOPICS.mayWrite("kiosk-1", TOPICS.status("kiosk-1"))).isTrue();

        assertThat(TOPICS.mayWrite("kiosk-1", TOPICS.up("kiosk-2"))).isFalse();
        assertThat(TOPICS.mayWrite("kiosk-1", TOPICS.ack("kiosk-1"))).isFalse();
        assertThat(TOPICS.mayWrite("kiosk-1", TOPICS.config("kiosk-1"))).isFalse();
        assertThat(TOPICS.mayWrite("kiosk-1", TOPICS.queue())).isFalse();
        assertThat(TOPICS.mayWrite("kiosk-1", TOPICS.event())).isFalse();
        assertThat(TOPICS.mayWrite("kiosk-1", new Topics("other").up("kiosk-1")))
                .isFalse();
        assertThat(TOPICS.mayWrite("kiosk-1", "$SYS/broker")).isFalse();
    }

    @Test
    void aDeviceMayReadItsOwnTopicsAndThePublicSnapshotsOnly() {
        assertThat(TOPICS.deviceFilters("kiosk-1")).allMatch(filter -> TOPICS.mayRead("kiosk-1", filter));
        assertThat(TOPICS.mayRead("kiosk-1", TOPICS.counter("3"))).isTrue();
        assertThat(TOPICS.mayRead("kiosk-1", TOPICS.board("hall"))).isTrue();

        assertThat(TOPICS.deviceFilters("kiosk-2").subList(0, 3))
                .noneMatch(filter -> TOPICS.mayRead("kiosk-1", filter));
        assertThat(TOPICS.officeFilters()).noneMatch(filter -> TOPICS.mayRead("kiosk-1", filter));
        assertThat(TOPICS.mayRead("kiosk-1", TOPICS.event())).isFalse();
        assertThat(TOPICS.mayRead("kiosk-1", "#")).isFalse();
        assertThat(TOPICS.mayRead("kiosk-1", "motcua/v1/binh-an/#")).isFalse();
        assertThat(TOPICS.mayRead("kiosk-1", new Topics("other").queue())).isFalse();
    }

    @Property
    void readingATopicNeverThrowsAndNeverInvents(@ForAll String tail) {
        Topics.parse(Topics.PREFIX + tail)
                .ifPresent(topic -> assertThat(topic.text()).isEqualTo(Topics.PREFIX + tail));
    }
}
