package vn.motcua.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/console", "/console/2", "/reports?from=2026-11-01&to=2026-11-30", "/t/abc_-"})
    void aPathOfTheOfficeIsFollowed(String next) {
        assertThat(NextPage.safe(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "console",
                "//xau.example",
                "///xau.example",
                "/\\xau.example",
                "\\\\xau.example",
                "https://xau.example",
                "javascript:alert(1)",
                "/console\r\nSet-Cookie: a=b",
                "/\t/xau.example",
                "/..//xau.example",
                "/.//xau.example",
                "/console#x",
                "/@xau.example",
                "/console\u202e",
                "/signin?next=/signin",
                "/signout",
                "/api/v1/users"
            })
    void anythingElseIsForgotten(String next) {
        assertThat(NextPage.safe(next)).isEmpty();
    }

    @Test
    void aPathWithoutEndIsForgotten() {
        assertThat(NextPage.safe("/" + "a".repeat(NextPage.MAX_CHARACTERS))).isEmpty();
    }
}
