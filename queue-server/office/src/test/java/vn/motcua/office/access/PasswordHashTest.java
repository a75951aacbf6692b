package vn.motcua.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private final PasswordHash passwords = new PasswordHash();

    @Test
    void aHashFitsItsPasswordOnlyAndHasItsOwnSalt() throws Exception {
        String hash = passwords.hash("ba con mèo trèo cây cau");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("ba con mèo trèo cây cau", hash)).isTrue();
        assertThat(passwords.matches("ba con meo treo cay cau", hash)).isFalse();
        assertThat(passwords.hash("ba con mèo trèo cây cau")).isNotEqualTo(hash);
    }

    @Test
    void aFloodOfSignInsIsRefusedBeyondTheQueueAndTheRestIsServed() throws Exception {
        int flood = 200;
        int served = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int attempt = 0; attempt < flood; attempt++) {
                attempts.add(threads.submit(() -> {
                    try {
                        passwords.matchesNobody("ba con mèo trèo cây cau");
                        return true;
                    } catch (PasswordHash.Busy busy) {
                        return false;
                    }
                }));
            }
            for (Future<Boolean> attempt : attempts) {
                served += attempt.get() ? 1 : 0;
            }
        }
        assertThat(served).isBetween(PasswordHash.AT_ONCE, flood - 1);
    }
}
