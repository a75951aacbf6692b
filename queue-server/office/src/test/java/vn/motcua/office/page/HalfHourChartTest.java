package vn.motcua.office.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import vn.motcua.office.report.WaitingFigures;

class HalfHourChartTest {
    private static final Messages WORDS = Messages.of(Language.VI);

    @Test
    void aP90OverTheTargetIsHatchedAndNumbered() {
        String svg = chart(halfHour("08:30", 8, 19.4));
        assertThat(svg).contains("class=\"p90-over\"").contains("url(#over)").contains(">19</text>");
    }

    @Test
    void aP90WithinTheTargetIsOutlinedWithoutANumber() {
        String svg = chart(halfHour("08:30", 5, 15.0));
        assertThat(svg).contains("class=\"p90\"").doesNotContain("p90-over").doesNotContain("t-over");
    }

    @Test
    void tooFewWaitsShowOnlyTheMedian() {
        String svg = chart(halfHour("08:30", 5, null));
        assertThat(svg).contains("class=\"median\"").doesNotContain("class=\"p90");
    }

    @Test
    void barsAreAsHighAsTheirMinutesSay() {
        String svg = chart(halfHour("08:00", 10, null), halfHour("08:30", 20, null));
        List<Double> heights = numbers(svg, "class=\"median\"[^>]* height=\"([\\d.]+)\"");
        assertThat(heights.get(1) / heights.getFirst()).isBetween(1.99, 2.01);
    }

    @Test
    void theLunchBreakStaysVisible() {
        String svg = chart(halfHour("11:00", 5, null), halfHour("11:30", 5, null), halfHour("13:30", 5, null));
        List<Double> x = numbers(svg, "class=\"median\" x=\"([\\d.]+)\"");
        assertThat(x.get(2) - x.get(1)).isGreaterThan(x.get(1) - x.get(0) + 20);
    }

    @Test
    void atMostFiveGridLinesAboveZeroWhateverTheWaits() {
        for (double longest : new double[] {3, 14, 24, 61, 190, 1_300}) {
            String svg = chart(halfHour("08:00", longest / 2, longest));
            assertThat(Pattern.compile("class=\"grid\"").matcher(svg).results().count())
                    .as("%s", longest)
                    .isBetween(2L, 6L);
        }
    }

    @Test
    void thePictureIsWellFormedAndNamesItself() throws Exception {
        String svg = HalfHourChart.svg(GallerySamples.report(420).halfHours(), 15, Messages.of(Language.EN));
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-label")).isNotBlank();
        assertThat(svg).doesNotContain("style=");
    }

    @Test
    void noHalfHourAtAllDrawsTheAxisAndTheTarget() {
        assertThat(chart()).contains("class=\"target\"").doesNotContain("class=\"median\"");
    }

    private static String chart(WaitingFigures... halfHours) {
        return HalfHourChart.svg(List.of(halfHours), 15, WORDS);
    }

    private static WaitingFigures halfHour(String start, double p50, @Nullable Double p90) {
        return new WaitingFigures(start, start, p90 == null ? 4 : 40, 40, 0, 0, p50, p50, p90, p50 * 2, 0.9);
    }

    private static List<Double> numbers(String svg, String pattern) {
        return Pattern.compile(pattern)
                .matcher(svg)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }
}
