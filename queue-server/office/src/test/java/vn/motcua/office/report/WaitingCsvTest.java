package vn.motcua.office.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingCsvTest {
    private static final WaitingFigures TOTAL = row("all", "Tất cả");

    private static WaitingFigures row(String key, String label) {
        return new WaitingFigures(key, label, 21, 20, 3, 2, 12.345, 10.0, 25.5, 40.0, 0.75, 4);
    }

    @Test
    void aLineForEachRowAndTheTotalLast() {
        String csv = WaitingCsv.of(new WaitingReport.Figures(TOTAL, List.of(row("3", "Quầy 3"))));

        assertThat(csv.split("\r\n"))
                .containsExactly(
                        "key,label,n,served,no_show,left,mean_minutes,p50_minutes,p90_minutes,max_minutes,share_within,estimated,"
                                + "people,still_waiting,p50_until_call,p90_until_call",
                        "3,Quầy 3,21,20,3,2,12.35,10.00,25.50,40.00,0.7500,4,0,0,,",
                        "all,Tất cả,21,20,3,2,12.35,10.00,25.50,40.00,0.7500,4,0,0,,");
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsDefused() {
        assertThat(WaitingCsv.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        for (String start : new String[] {"=", "+", "-", "@", "\t"}) {
            assertThat(WaitingCsv.cell(start + "1")).isEqualTo("'" + start + "1");
        }
    }

    @Test
    void aCommaAQuoteOrALineBreakIsQuoted() {
        assertThat(WaitingCsv.cell("Hộ tịch, khai sinh")).isEqualTo("\"Hộ tịch, khai sinh\"");
        assertThat(WaitingCsv.cell("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
        assertThat(WaitingCsv.cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(WaitingCsv.cell("plain")).isEqualTo("plain");
    }
}
