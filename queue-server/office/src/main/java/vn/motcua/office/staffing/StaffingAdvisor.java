package vn.motcua.office.staffing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import vn.motcua.domain.forecast.DemandHistory;
import vn.motcua.domain.plan.DayPlan;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.prediction.HallModel;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.domain.staffing.ForetoldDay;
import vn.motcua.domain.staffing.Staff;
import vn.motcua.domain.staffing.StaffAdvice;
import vn.motcua.domain.staffing.StaffFigures;
import vn.motcua.domain.staffing.StaffLimits;
import vn.motcua.domain.staffing.StaffSearch;
import vn.motcua.domain.staffing.StaffTrial;
import vn.motcua.domain.ticket.CounterId;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.Target;
import vn.motcua.office.definition.TimeSpan;
import vn.motcua.office.staffing.StaffingResult.HalfHour;
import vn.motcua.office.staffing.StaffingResult.Team;
import vn.motcua.office.staffing.StaffingResult.Total;

/**
 * Finds the counters that a coming day needs: arrivals and service times of the office's own last eight weeks, foretold by
 * half-hour; a search by simulation from an Erlang start; a check on other drawn days, whose people vary as the forecast
 * has been off. Everybody counts as ordinary here, and a team's counters are alike.
 */
public final class StaffingAdvisor {
    /** What has to be known before anything is said: two weeks of work, the weekday twice. */
    static final ForetoldDay.Basis NEEDED = new ForetoldDay.Basis(10, 2, 200);

    static final double USUAL_TARGET = 15;

    private static final int HALF_HOUR_MINUTES = 30;

    /** Skills are a word of 64 bits; services beyond that are not planned for. */
    private static final int MOST_SERVICES = 64;

    /** Played for one team; more teams are more places to look at, each on fewer days. */
    private static final int SEARCHED_DAYS = 300;

    private static final int LEAST_SEARCHED_DAYS = 60;
    private static final int MENDED_DAYS = 400;
    private static final int CHECKED_DAYS = 2_000;
    private static final long SEED = 1;

    private final OfficeDefinition office;
    private final Policy policy;
    private final LocalDate day;
    private final DayPlan plan;
    private final double target;
    private final List<Team> teams;
    private final Days played;

    /** How many days are drawn for the search, for mending and for the check. */
    record Days(int searched, int mended, int checked) {}

    /** For one day of this office, whose plan for it is known. */
    public StaffingAdvisor(OfficeDefinition office, Policy policy, LocalDate day, DayPlan plan) {
        this(
                office,
                policy,
                day,
                plan,
                new Days(
                        Math.max(
                                LEAST_SEARCHED_DAYS,
                                SEARCHED_DAYS / teams(office).size()),
                        MENDED_DAYS,
                        CHECKED_DAYS));
    }

    StaffingAdvisor(OfficeDefinition office, Policy policy, LocalDate day, DayPlan plan, Days played) {
        this.played = played;
        this.office = office;
        this.policy = policy;
        this.day = day;
        this.plan = plan;
        this.target = office.targetOn(day)
                .map(Target::waiting)
                .map(wait -> wait.toSeconds() / 60.0)
                .orElse(USUAL_TARGET);
        this.teams = teams(office);
    }

    /** Counters with the same skills, in the order of the definition. */
    static List<Team> teams(OfficeDefinition office) {
        Map<Set<String>, List<String>> bySkills = new LinkedHashMap<>();
        for (CounterDefinition counter : office.counters()) {
            bySkills.computeIfAbsent(new TreeSet<>(counter.services()), skills -> new ArrayList<>())
                    .add(counter.id());
        }
        return bySkills.entrySet().stream()
                .map(team -> new Team(
                        team.getValue(),
                        office.services().stream()
                                .map(service -> service.id())
                                .filter(team.getKey()::contains)
                                .toList()))
                .toList();
    }

    /**
     * What the past days say.
     *
     * @param days of the office, today left out
     * @param model what they tell of the hall
     * @param ahead days from the last of them that is over to the foretold one
     * @param over asked again and again, see {@link Calculations#ask}
     */
    public StaffingResult of(List<LogDay> days, Optional<HallModel> model, int ahead, BooleanSupplier over) {
        boolean[] opening = opening();
        if (office.holidayOn(day).isPresent() || hours().isEmpty()) {
            return new StaffingResult.Closed(day);
        }
        ForetoldDay.Past past = new ForetoldDay.Past(
                days,
                Math.min(MOST_SERVICES, office.services().size()),
                office.workCalendar(),
                ahead,
                model.map(HallModel::pause).orElse(null));
        ForetoldDay.Basis known = ForetoldDay.Basis.of(past, day);
        if (model.isEmpty()
                || known.days() < NEEDED.days()
                || known.sameWeekday() < NEEDED.sameWeekday()
                || known.served() < NEEDED.served()) {
            return new StaffingResult.TooThin(day, known, NEEDED);
        }
        try {
            return advice(ForetoldDay.of(past, day, opening), known, over);
        } catch (ForetoldDay.Unknown missing) {
            return new StaffingResult.TooThin(day, known, NEEDED);
        }
    }

    private StaffingResult.Advice advice(ForetoldDay foretold, ForetoldDay.Basis known, BooleanSupplier over) {
        AtomicBoolean hurried = new AtomicBoolean();
        BooleanSupplier watched = () -> {
            boolean late = over.getAsBoolean();
            hurried.compareAndSet(false, late);
            return late;
        };
        long[] skills = skills();
        StaffLimits limits = limits(foretold.demand().open());
        StaffAdvice advice = StaffAdvice.of(
                new StaffAdvice.Question(
                        foretold.demand(),
                        foretold.means(),
                        foretold.variations(),
                        skills,
                        policy,
                        target * 60,
                        StaffSearch.Per.HALF_HOUR,
                        limits),
                new StaffAdvice.Effort(played.searched(), played.mended(), played.checked(), SEED, true, watched));
        Staff planned = planned(foretold, skills);
        StaffFigures plannedFigures = new StaffTrial(
                        foretold.demand(), policy, target * 60, played.checked(), SEED + 2, false, true, over)
                .of(planned);
        List<HalfHour> halves = new ArrayList<>();
        for (int half = 0; half < foretold.demand().halfHours(); half++) {
            halves.add(half(foretold, half, advice, planned, plannedFigures));
        }
        return new StaffingResult.Advice(
                day,
                target,
                known,
                foretold.demand().dayVariation(),
                teams,
                halves,
                total(advice.staff(), advice.figures()),
                total(planned, plannedFigures),
                advice.holds(),
                advice.figures().days(),
                Arrays.stream(advice.seeds()).boxed().toList(),
                hurried.get());
    }

    private HalfHour half(
            ForetoldDay foretold, int half, StaffAdvice advice, Staff planned, StaffFigures plannedFigures) {
        StaffFigures figures = advice.figures();
        double people = foretold.demand().expected().stream()
                .mapToDouble(service -> service[half])
                .sum();
        return new HalfHour(
                LocalTime.MIN.plusMinutes((long) HALF_HOUR_MINUTES * (foretold.first() + half)),
                foretold.demand().open()[half],
                people,
                Math.min(people, foretold.low()[half]),
                Math.max(people, foretold.high()[half]),
                column(advice.staff(), half),
                column(planned, half),
                figures.meanWait(half) / 60,
                figures.standardError(half) / 60,
                figures.shareOfDaysWithin(half),
                plannedFigures.meanWait(half) / 60);
    }

    private static List<Integer> column(Staff staff, int half) {
        return staff.counters().stream().map(team -> team[half]).toList();
    }

    private Total total(Staff staff, StaffFigures figures) {
        double worst = 0;
        for (int half = 0; half < figures.halfHours(); half++) {
            worst = Math.max(worst, figures.meanWait(half));
        }
        return new Total(
                staff.counterHours(),
                figures.dayMeanWait() / 60,
                worst / 60,
                StaffAdvice.halfHoursOver(figures, target * 60));
    }

    private long[] skills() {
        return teams.stream()
                .mapToLong(team -> team.services().stream()
                        .mapToInt(this::place)
                        .filter(place -> place < MOST_SERVICES)
                        .mapToLong(place -> 1L << place)
                        .reduce(0, (a, b) -> a | b))
                .toArray();
    }

    private int place(String service) {
        for (int i = 0; i < office.services().size(); i++) {
            if (office.services().get(i).id().equals(service)) {
                return i;
            }
        }
        throw new IllegalStateException("a counter serves what the office does not have: " + service);
    }

    private StaffLimits limits(boolean[] open) {
        List<int[]> most = new ArrayList<>();
        for (Team team : teams) {
            int[] counters = new int[open.length];
            for (int half = 0; half < open.length; half++) {
                counters[half] = open[half] ? team.counters().size() : 0;
            }
            most.add(counters);
        }
        return new StaffLimits(most);
    }

    /** Counters that are planned to call for at least half of a half-hour. */
    private Staff planned(ForetoldDay foretold, long[] skills) {
        List<int[]> counters = new ArrayList<>();
        for (Team team : teams) {
            int[] open = new int[foretold.demand().halfHours()];
            for (String counter : team.counters()) {
                List<Hours> calling = plan.calling(new CounterId(counter));
                for (int half = 0; half < open.length; half++) {
                    int from = HALF_HOUR_MINUTES * (foretold.first() + half);
                    open[half] += covered(calling, from) >= HALF_HOUR_MINUTES / 2 ? 1 : 0;
                }
            }
            counters.add(open);
        }
        return new Staff(skills, counters);
    }

    private static int covered(List<Hours> calling, int from) {
        return calling.stream()
                .mapToInt(hours -> Math.max(
                        0,
                        Math.min(from + HALF_HOUR_MINUTES, hours.to().toSecondOfDay() / 60)
                                - Math.max(from, hours.from().toSecondOfDay() / 60)))
                .sum();
    }

    private List<TimeSpan> hours() {
        return office.hoursOn(day);
    }

    private boolean[] opening() {
        boolean[] open = new boolean[DemandHistory.HALF_HOURS];
        for (TimeSpan span : hours()) {
            for (int half = 0; half < open.length; half++) {
                open[half] |= covered(List.of(span.hours()), half * HALF_HOUR_MINUTES) > 0;
            }
        }
        return open;
    }
}
