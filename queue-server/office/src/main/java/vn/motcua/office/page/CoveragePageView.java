package vn.motcua.office.page;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.office.report.Coverage;

/**
 * How well the office kept what it told of waits.
 *
 * @param from first day
 * @param to last day
 * @param all every announcement
 * @param services one line a service that announced any, in the order of the definition
 */
public record CoveragePageView(LocalDate from, LocalDate to, Coverage all, List<Line> services) {
    /** One service. */
    public record Line(String letter, String name, Coverage coverage) {}
}
