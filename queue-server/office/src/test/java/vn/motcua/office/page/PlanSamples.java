package vn.motcua.office.page;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A week of the plan for the gallery: Wednesday was planned by hand, Monday is over. */
final class PlanSamples {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final PlanPageView.Part DAY = part("07:30", "17:00");

    private PlanSamples() {}

    static PlanPageView week() {
        List<PlanPageView.Day> days = IntStream.range(0, 6)
                .mapToObj(i -> new PlanPageView.Day(MONDAY.plusDays(i), null, i > 0, i == 2))
                .toList();
        List<PlanPageView.Row> rows = Stream.of("1", "2", "3", "4", "5", "6")
                .map(counter -> new PlanPageView.Row(
                        counter,
                        "Quầy " + counter,
                        days.stream().map(day -> cell(counter, day)).toList()))
                .toList();
        return new PlanPageView(MONDAY, MONDAY, days, rows, """
                {"days":[{"day":"2026-11-25","revision":1,"hours":[{"from":"07:30","to":"17:00"}],"editable":true,
                "openings":[{"counter":"3","services":["ho-tich"],"from":"07:30","to":"17:00",
                "breaks":[{"from":"11:30","to":"13:30"}]}],"absences":[{"counter":"3","from":"15:00","to":"17:00"}]}],
                "counters":[{"id":"3","name":"Quầy 3","services":[{"id":"ho-tich","letter":"A","name":"Hộ tịch"},
                {"id":"chung-thuc","letter":"B","name":"Chứng thực"}]}]}""");
    }

    private static PlanPageView.Cell cell(String counter, PlanPageView.Day day) {
        boolean saturday = day.date().equals(MONDAY.plusDays(5));
        boolean away = day.changed() && counter.equals("3");
        List<PlanPageView.Part> calling = saturday
                ? counter.equals("3") ? List.of(part("07:30", "11:30")) : List.of()
                : away
                        ? List.of(part("07:30", "11:30"), part("13:30", "15:00"))
                        : List.of(part("07:30", "11:30"), part("13:30", "17:00"));
        return new PlanPageView.Cell(
                day,
                calling,
                away ? List.of(part("15:00", "17:00")) : List.of(),
                day.changed() && counter.equals("2") || saturday && !calling.isEmpty() ? "A, B" : "",
                DAY);
    }

    private static PlanPageView.Part part(String from, String to) {
        return new PlanPageView.Part(LocalTime.parse(from), LocalTime.parse(to));
    }
}
