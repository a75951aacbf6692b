package vn.motcua.office.definition;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import vn.motcua.protocol.Text;

/** Reads an office's file part by part, in the order in which parts refer to each other. */
final class OfficeReader {
    private final Problems problems;
    private final CalendarReader calendar;
    private final CatalogueReader catalogue;
    private final ProcedureReader procedures;
    private final FloorReader floor;
    private final RulesReader rules;
    private final BrandReader brands;
    private final SurveyReader surveys;
    private final AppointmentReader appointments;
    private final FeedbackReader feedback;

    OfficeReader(Problems problems) {
        this.problems = problems;
        calendar = new CalendarReader(problems);
        catalogue = new CatalogueReader(problems);
        procedures = new ProcedureReader(problems, catalogue.services());
        floor = new FloorReader(problems, calendar, catalogue.services());
        rules = new RulesReader(problems);
        brands = new BrandReader(problems);
        surveys = new SurveyReader(problems);
        appointments = new AppointmentReader(problems, catalogue.services());
        feedback = new FeedbackReader(problems);
    }

    /** The definition; wrong parts are placeholders, so it is of use only when no problem was found. */
    OfficeDefinition read(YamlMap office, Path folder) {
        String id = office.word("id").flatMap(Word::slug).orElse("");
        Text name = office.text("name");
        ZoneId zone = office.word("timeZone").flatMap(Word::zone).orElse(ZoneOffset.UTC);
        LocalTime dayStart = office.word("dayStart").flatMap(Word::time).orElse(LocalTime.MIDNIGHT);
        Map<DayOfWeek, List<TimeSpan>> hours = calendar.openingHours(office);
        List<Holiday> holidays = calendar.holidays(office);
        List<MakeUpDay> makeUpDays = calendar.makeUpDays(office, holidays);
        Brand brand = brands.brand(office, folder);
        List<Field> fields = catalogue.fields(office);
        List<ServiceGroup> groups = catalogue.groups(office);
        List<ServiceDefinition> services = catalogue.services(office);
        Guide guide = procedures.guide(office, folder);
        int before = problems.count();
        List<CounterDefinition> counters = floor.counters(office);
        List<Opening> plan = floor.plan(office, hours);
        if (problems.count() == before) {
            // With a wrong counter or plan, a service without cover would be reported twice for one mistake.
            CoverageChecks.check(catalogue.services(), problems, counters, plan);
        }
        OfficeDefinition definition = new OfficeDefinition(
                id,
                name,
                zone,
                dayStart,
                hours,
                holidays,
                makeUpDays,
                brand,
                fields,
                guide,
                groups,
                services,
                counters,
                plan,
                rules.policy(office),
                rules.settings(office),
                rules.targets(office),
                surveys.surveys(office, folder),
                appointments.rules(office),
                feedback.feedback(office, folder),
                floor.boards(office, services),
                floor.devices(office));
        office.end();
        return definition;
    }
}
