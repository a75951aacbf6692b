package vn.motcua.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.ticket.Dossier.Filing;
import vn.motcua.domain.ticket.Dossier.Paper;
import vn.motcua.domain.ticket.Dossier.Use;

/** Codes as they stand on real receipts, and what only looks like one. */
class DossierTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "000.00.01.H29-260310-0420",
                "H56.14-240823-0001",
                "H21.65-220914-0011",
                "H55.242-260310-0001",
                "G01-260310-AB0001",
                "H26.14-261120-00312"
            })
    void bothFormsOfACodeAreKnown(String code) {
        assertThat(Dossier.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "H56.14-241323-0001",
                "H56.14-240230-0001",
                "h56.14-240823-0001",
                "H56.14-240823-01",
                "001090000001",
                "000.00.01.29-260310-0420"
            })
    void anythingElseIsNone(String text) {
        assertThat(Dossier.isCode(text)).isFalse();
    }

    @Test
    void ofAPaperOnlyTheTypeOfItsCodeIsKept() {
        assertThatThrownBy(() -> new Paper("Giấy chứng sinh", Use.DIGITISED, "001090000001.KQ.G15.000001"))
                .hasMessageContaining("type part");
        Dossier dossier = new Dossier(
                "H26.14-261120-0031",
                "1.001193",
                Filing.AT_COUNTER,
                List.of(
                        new Paper("Giấy chứng sinh", Use.DIGITISED, "KQ.G15.000001"),
                        new Paper("Tờ khai", Use.ON_PAPER, null)));
        assertThat(dossier.count(Use.DIGITISED)).isEqualTo(1);
        assertThat(dossier.count(Use.REUSED)).isZero();
    }
}
