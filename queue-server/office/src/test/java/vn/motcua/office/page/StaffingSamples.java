package vn.motcua.office.page;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.staffing.ForetoldDay;
import vn.motcua.office.staffing.Comparison;
import vn.motcua.office.staffing.Comparison.Range;
import vn.motcua.office.staffing.StaffingResult;
import vn.motcua.office.staffing.StaffingResult.HalfHour;
import vn.motcua.office.staffing.StaffingResult.Team;
import vn.motcua.office.staffing.StaffingResult.Total;

/** A Wednesday's advice for the gallery, and an office that is too new for one. */
final class StaffingSamples {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private StaffingSamples() {}

    static StaffingPageView ready() {
        List<Team> teams = List.of(
                new Team(List.of("1"), List.of("ho-tich", "bao-tro", "bo-sung")),
                new Team(List.of("2"), List.of("chung-thuc", "tra-ket-qua")),
                new Team(List.of("3"), List.of("chung-thuc", "ho-tich")),
                new Team(List.of("4"), List.of("cu-tru")),
                new Team(List.of("5"), List.of("dat-dai", "kinh-doanh", "bo-sung")),
                new Team(List.of("6"), List.of("tra-ket-qua", "tu-van")));
        int[] people = {14, 19, 24, 22, 20, 18, 12, 6, 0, 0, 0, 3, 12, 16, 15, 13, 10, 7, 3};
        List<HalfHour> halves = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            boolean open = i < 8 || i > 11;
            List<Integer> counters = new ArrayList<>();
            List<Integer> planned = new ArrayList<>();
            for (int team = 0; team < teams.size(); team++) {
                counters.add(open && people[i] > 3 * team ? 1 : 0);
                planned.add(open && !(team == 2 && i > 14) ? 1 : 0);
            }
            halves.add(new HalfHour(
                    LocalTime.of(7, 30).plusMinutes(30L * i),
                    open,
                    people[i],
                    people[i] * .6,
                    people[i] * 1.5,
                    counters,
                    planned,
                    open ? 4 + people[i] * .4 : 0,
                    .12,
                    .93 - people[i] * .01,
                    open ? 3 + people[i] * .6 : 0));
        }
        return view(
                "ready",
                tried(),
                new StaffingResult.Advice(
                        DAY,
                        15,
                        new ForetoldDay.Basis(38, 8, 6_412),
                        .09,
                        teams,
                        halves,
                        new Total(36.5, 9.8, 13.6, 0),
                        new Total(43, 10.4, 17.4, 2),
                        true,
                        2_000,
                        List.of(1L, 2L, 3L),
                        false));
    }

    static StaffingPageView thin() {
        return view(
                "thin",
                none(),
                new StaffingResult.TooThin(DAY, new ForetoldDay.Basis(4, 1, 612), new ForetoldDay.Basis(10, 2, 200)));
    }

    private static StaffingPageView view(String state, WhatIfView whatIf, StaffingResult found) {
        Map<String, String> names = new HashMap<>();
        for (int counter = 1; counter <= 6; counter++) {
            names.put("counter " + counter, "Quầy " + counter);
        }
        names.putAll(Map.of(
                "service ho-tich", "Hộ tịch",
                "service bao-tro", "Bảo trợ xã hội",
                "service bo-sung", "Bổ sung hồ sơ",
                "service chung-thuc", "Chứng thực",
                "service tra-ket-qua", "Trả kết quả",
                "service cu-tru", "Cư trú",
                "service dat-dai", "Đất đai",
                "service kinh-doanh", "Hộ kinh doanh",
                "service tu-van", "Tư vấn"));
        List<LocalDate> days =
                List.of(DAY.minusDays(1), DAY, DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3), DAY.plusDays(5));
        return StaffingPageView.of(DAY, days, state, found, names, whatIf)
                .withToday(new vn.motcua.office.staffing.TodayForecast(
                        DAY.minusDays(1), java.time.LocalTime.of(10, 0), 186, 201.4, 71, "median", List.of()));
    }

    private static WhatIfView none() {
        return WhatIfView.none(counters(), "2026-11-23");
    }

    private static List<WhatIfView.Choice> counters() {
        List<WhatIfView.Choice> counters = new ArrayList<>();
        for (int counter = 1; counter <= 6; counter++) {
            counters.add(new WhatIfView.Choice("" + counter, "Quầy " + counter));
        }
        return counters;
    }

    private static WhatIfView tried() {
        List<Comparison.HalfHour> halves = new ArrayList<>();
        int[] people = {14, 22, 27, 25, 20, 16, 9, 4, 11, 17, 15, 12, 9, 5};
        for (int i = 0; i < people.length; i++) {
            halves.add(new Comparison.HalfHour(
                    LocalTime.of(i < 8 ? 7 : 9, 30).plusMinutes(30L * i),
                    people[i],
                    people[i] * .9,
                    people[i] * (i > 2 && i < 7 ? .4 : .85)));
        }
        Range was = new Range(18.4, 15.9, 21.2);
        Range changed = new Range(12.1, 10.3, 14.4);
        LocalTime nine = LocalTime.of(8, 30);
        Comparison compared = new Comparison(
                DAY.minusDays(2),
                15,
                206,
                new Comparison.Measured(17.6, .52, 26.3, nine),
                new Comparison.Played(was, new Range(.49, .41, .57), new Range(27.1, 22.6, 32.8), nine),
                new Comparison.Played(changed, new Range(.68, .6, .76), new Range(19.9, 15.2, 25.3), nine),
                new Comparison.Difference(
                        new Range(-6.3, -7.9, -4.8), new Range(.19, .13, .25), new Range(-7.2, -11.4, -3.1)),
                halves);
        return WhatIfView.asked(
                "ready",
                Map.of("past", "2026-11-23", "more", "3", "moreFrom", "09:00", "moreTo", "11:00"),
                counters(),
                compared);
    }
}
