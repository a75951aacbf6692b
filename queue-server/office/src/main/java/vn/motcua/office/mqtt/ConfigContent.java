package vn.motcua.office.mqtt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.plan.DayPlans;
import vn.motcua.domain.queue.Event.SeriesLeased;
import vn.motcua.office.access.Device;
import vn.motcua.office.definition.Closure;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.FeedbackRules;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.QuestionSet;
import vn.motcua.office.definition.ServiceDefinition;
import vn.motcua.office.definition.ServiceGroup;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.FeedbackSheet;
import vn.motcua.protocol.SurveySheet;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.TextLines;

/**
 * Writes a device's configuration from the office's definition and the device's leases.
 *
 * @param office the definition
 * @param plan when counters mean to be open
 * @param officeUrl the office's address as citizens' phones reach it, without a slash at its end
 * @param ignoreHours whether every service counts as open
 * @param dossiers whether it can be asked how far a dossier is
 */
record ConfigContent(OfficeDefinition office, DayPlans plan, String officeUrl, boolean ignoreHours, boolean dossiers) {

    /** The most leases a device is told; it never holds as many. */
    private static final int MOST_LEASES = 400;

    /**
     * What this device needs to know now.
     *
     * @param version the version it gets
     * @param leases its series of numbers
     * @param now decides what is open
     */
    DeviceConfig of(long version, Device device, List<SeriesLeased> leases, Instant now) {
        return new DeviceConfig(
                version,
                new DeviceConfig.Office(office.id(), office.name(), office.timeZone(), office.dayStart()),
                services(device, now),
                device.counter() != null || office.groups().isEmpty()
                        ? null
                        : office.groups().stream().map(ConfigContent::group).toList(),
                leases.stream().limit(MOST_LEASES).map(ConfigContent::lease).toList(),
                device.counter(),
                settings(device, now),
                brand(),
                List.of());
    }

    /** A kiosk offers what stands on its tiles; a counter unit names what its counter serves. */
    private List<DeviceConfig.Service> services(Device device, Instant now) {
        Optional<CounterDefinition> counter =
                Optional.ofNullable(device.counter()).flatMap(office::counter);
        return office.services().stream()
                .filter(service ->
                        counter.isPresent() ? counter.get().services().contains(service.id()) : service.onKiosk())
                .map(service -> service(service, now))
                .toList();
    }

    private DeviceConfig.Service service(ServiceDefinition service, Instant now) {
        Optional<Closure> closure =
                ignoreHours ? Optional.empty() : office.openings(plan).closure(service.id(), now);
        return new DeviceConfig.Service(
                service.id(),
                service.letter(),
                service.name(),
                unlessEmpty(service.tileLines()),
                service.icon(),
                service.purpose().word(),
                service.group().orElse(null),
                closure.isEmpty(),
                closure.map(Closure::words).orElse(null),
                unlessEmpty(service.papers()),
                service.zone());
    }

    private DeviceConfig.Settings settings(Device device, Instant now) {
        Optional<SurveySheet> survey =
                office.surveyOn(LocalDate.ofInstant(now, office.timeZone())).map(ConfigContent::sheet);
        List<String> doors = new ArrayList<>();
        if (device.counter() == null) {
            survey.ifPresent(_ -> doors.add("survey"));
            if (dossiers) {
                doors.add("dossier");
            }
        }
        DeviceConfig.Appointments appointments = device.counter() == null ? appointments(now) : null;
        if (appointments != null) {
            doors.add("appointment");
        }
        FeedbackSheet feedback = device.counter() != null
                ? null
                : office.feedbackOn(LocalDate.ofInstant(now, office.timeZone()))
                        .map(ConfigContent::sheet)
                        .orElse(null);
        if (feedback != null) {
            doors.add("feedback");
        }
        return new DeviceConfig.Settings(
                office.policy().rule(),
                ticketLinkBase(),
                doors.isEmpty() ? null : doors,
                survey.orElse(null),
                appointments,
                feedback,
                device.counter() == null
                        ? office.workingDays().from(LocalDate.ofInstant(now, office.timeZone()))
                        : null);
    }

    private DeviceConfig.@Nullable Appointments appointments(Instant now) {
        List<String> services = office.appointmentSlots(plan).services(LocalDate.ofInstant(now, office.timeZone()));
        String tickets = ticketLinkBase();
        String base = tickets.endsWith("/t/") ? tickets.substring(0, tickets.length() - 2) + "a/" : officeUrl + "/a/";
        return services.isEmpty() ? null : new DeviceConfig.Appointments(services, base);
    }

    private static FeedbackSheet sheet(FeedbackRules rules) {
        return new FeedbackSheet(
                rules.id(),
                rules.source(),
                rules.about().stream()
                        .map(one -> new FeedbackSheet.About(one.id(), one.name()))
                        .toList(),
                rules.elsewhere().stream()
                        .map(one -> new FeedbackSheet.Elsewhere(one.id(), one.name(), one.where()))
                        .toList());
    }

    private static SurveySheet sheet(QuestionSet set) {
        return new SurveySheet(
                set.id(),
                set.questions().stream()
                        .map(question -> new SurveySheet.Question(
                                question.id(),
                                question.text(),
                                question.levels().stream()
                                        .map(level ->
                                                new SurveySheet.Level(level.id(), level.name(), level.satisfied()))
                                        .toList(),
                                question.factual() ? Boolean.TRUE : null))
                        .toList(),
                set.reasons().stream()
                        .map(reason -> new SurveySheet.Choice(reason.id(), reason.name()))
                        .toList());
    }

    private static DeviceConfig.Group group(ServiceGroup group) {
        return new DeviceConfig.Group(group.id(), group.name(), unlessEmpty(group.tileLines()), group.icon());
    }

    private static @Nullable TextLines unlessEmpty(TextLines lines) {
        return lines.vi().isEmpty() && lines.en().isEmpty() ? null : lines;
    }

    private static DeviceConfig.Lease lease(SeriesLeased lease) {
        return new DeviceConfig.Lease(
                lease.day(), String.valueOf(lease.letter()), lease.series(), lease.spare(), lease.epoch());
    }

    private String ticketLinkBase() {
        String own = office.settings().ticketLinkBase();
        return own.isEmpty() ? officeUrl + "/t/" : own;
    }

    private DeviceConfig.Brand brand() {
        Text line = office.brand().line();
        return new DeviceConfig.Brand(
                office.brand().name(),
                line,
                office.brand().hotline().orElse(null),
                office.brand().logoSvg().orElse(null),
                office.brand().colors());
    }
}
