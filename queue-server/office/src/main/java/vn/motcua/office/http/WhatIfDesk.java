package vn.motcua.office.http;

import io.helidon.webserver.http.ServerRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.Hours;
import vn.motcua.domain.policy.Policy;
import vn.motcua.domain.prediction.HallModel;
import vn.motcua.domain.prediction.LogDay;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.plan.OfficePlan;
import vn.motcua.office.prediction.Experience;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.queue.History;
import vn.motcua.office.staffing.Calculations;
import vn.motcua.office.staffing.Calculations.State;
import vn.motcua.office.staffing.Comparison;
import vn.motcua.office.staffing.DayComparer;
import vn.motcua.office.staffing.WhatIf;
import vn.motcua.office.staffing.WhatIf.Part;

/** Reads what somebody would have had otherwise on a past day, and has it worked out. */
final class WhatIfDesk {
    /** Days back that can be asked for: what the office learns from. */
    static final int MOST_DAYS_BACK = 55;

    /** The fields of a question. */
    static final List<String> FIELDS = List.of(
            "past", "more", "moreFrom", "moreTo", "open", "openFrom", "openTo", "away", "awayFrom", "awayTo", "policy");

    private static final List<String> POLICIES = List.of("aging", "strict", "alternating");

    private final History history;
    private final OfficePlan plan;
    private final Calculations calculations;

    WhatIfDesk(History history, OfficePlan plan, Calculations calculations) {
        this.history = history;
        this.plan = plan;
        this.calculations = calculations;
    }

    /** The office in which it is asked. */
    record Setting(OfficeDefinition office, LocalDate today, Policy policy) {}

    /** All that the answer depends on. Definitions are told apart by identity: they are replaced as a whole. */
    private record Question(Setting in, WhatIf asked) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Question that
                    && in.office() == that.in.office()
                    && in.today().equals(that.in.today())
                    && in.policy().equals(that.in.policy())
                    && asked.equals(that.asked);
        }

        @Override
        public int hashCode() {
            return asked.hashCode();
        }
    }

    record Told(String state, @Nullable Comparison comparison) {}

    /** The fields that were filled in. */
    static Map<String, String> form(ServerRequest request) {
        Map<String, String> form = new HashMap<>();
        FIELDS.forEach(field -> request.query()
                .first(field)
                .asOptional()
                .filter(text -> !text.isBlank() && text.length() <= 40)
                .ifPresent(text -> form.put(field, text)));
        return form;
    }

    /**
     * What is asked.
     *
     * @throws ProblemException 400 or 422 when that cannot be
     */
    static WhatIf read(Map<String, String> form, OfficeDefinition office, LocalDate today) {
        LocalDate day = Ids.day("past", form.getOrDefault("past", ""));
        if (!day.isBefore(today) || day.isBefore(today.minusDays(MOST_DAYS_BACK))) {
            throw Body.wrong("past", "a day of the last " + MOST_DAYS_BACK);
        }
        String policy = form.get("policy");
        if (policy != null && !POLICIES.contains(policy)) {
            throw Body.wrong("policy", String.join(", ", POLICIES));
        }
        WhatIf asked = new WhatIf(
                day, part("more", form, office), part("open", form, office), part("away", form, office), policy);
        if (asked.nothing()) {
            throw Body.wrong("more, open, away, policy", "at least one");
        }
        return asked;
    }

    private static Optional<Part> part(String name, Map<String, String> form, OfficeDefinition office) {
        String counter = form.get(name);
        if (counter == null) {
            return Optional.empty();
        }
        if (office.counter(counter).isEmpty()) {
            throw new ProblemException(Problem.of(422, "unknown-counter").with("counter", counter));
        }
        try {
            return Optional.of(new Part(
                    counter,
                    new Hours(
                            LocalTime.parse(form.getOrDefault(name + "From", "")),
                            LocalTime.parse(form.getOrDefault(name + "To", "")))));
        } catch (DateTimeException | IllegalArgumentException notHours) {
            throw Body.wrong(name + "From, " + name + "To", "times, such as 09:00, the first before the second");
        }
    }

    Told ask(Setting in, WhatIf asked) {
        return switch (calculations.ask(new Question(in, asked), over -> worked(in, asked, over))) {
            case State.Done(Optional<?> found)
            when found.isPresent() && found.get() instanceof Comparison compared -> new Told("ready", compared);
            case State.Done nobody -> new Told("nobody", null);
            case State.Underway underway -> new Told("underway", null);
            case State.Busy busy -> new Told("busy", null);
            case State.Failed failed -> new Told("failed", null);
        };
    }

    private Optional<Comparison> worked(Setting in, WhatIf asked, BooleanSupplier over) {
        Experience experience = new Experience(in.office(), plan);
        List<LogDay> days = experience.days(history, in.today());
        Optional<LogDay> day =
                days.stream().filter(known -> known.date().equals(asked.day())).findFirst();
        // That day's own times, so that it is played as it was; all days' where it had too few people to tell.
        Optional<HallModel> model =
                day.flatMap(own -> experience.model(List.of(own)).or(() -> experience.model(days)));
        return day.isEmpty() || model.isEmpty()
                ? Optional.empty()
                : Optional.of(new DayComparer(
                                in.office(),
                                in.policy(),
                                in.office().settings().appointmentEarly().toSeconds())
                        .of(day.get(), experience.planned(asked.day()), model.get(), asked, over));
    }
}
