package vn.motcua.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private final DoorFixture.TestClock clock = new DoorFixture.TestClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    private void fail(int times, String user, String address) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertThat(throttle.begin(user, address)).isEmpty();
        }
    }

    @Test
    void anotherAddressIsNotShutOutByTheFirst() {
        fail(SignInThrottle.PER_USER, "an", "10.0.0.1");
        assertThat(throttle.begin("an", "10.0.0.1")).hasValue(SignInThrottle.WINDOW);
        assertThat(throttle.begin("an", "10.0.0.2")).isEmpty();
    }

    @Test
    void aRefusedAttemptDoesNotProlongTheWait() {
        fail(SignInThrottle.PER_USER, "an", "10.0.0.1");
        clock.pass(Duration.ofMinutes(10));
        assertThat(throttle.begin("an", "10.0.0.1")).hasValue(Duration.ofMinutes(5));
        clock.pass(Duration.ofMinutes(5));
        assertThat(throttle.begin("an", "10.0.0.1")).isEmpty();
    }

    @Test
    void oneAddressCannotSprayManyNames() {
        for (int name = 0; name < SignInThrottle.PER_ADDRESS; name++) {
            assertThat(throttle.begin("u" + name, "10.0.0.1")).isEmpty();
        }
        assertThat(throttle.begin("one-more", "10.0.0.1")).isPresent();
    }

    @Test
    void successStartsThePairAfreshAndDoesNotCountForTheAddress() {
        for (int day = 0; day < 3 * SignInThrottle.PER_ADDRESS; day++) {
            assertThat(throttle.begin("an", "10.0.0.1")).isEmpty();
            throttle.succeeded("an", "10.0.0.1");
        }
    }

    @Test
    void anAttemptThatWasNeverLookedAtTakesBackItselfAlone() {
        fail(SignInThrottle.PER_USER - 1, "an", "10.0.0.1");
        assertThat(throttle.begin("an", "10.0.0.1")).isEmpty();
        throttle.uncount("an", "10.0.0.1");
        assertThat(throttle.begin("an", "10.0.0.1")).isEmpty();
        assertThat(throttle.begin("an", "10.0.0.1")).isPresent();
    }
}
