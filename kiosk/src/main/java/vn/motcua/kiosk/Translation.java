package vn.motcua.kiosk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.model.Door;
import vn.motcua.kiosk.model.Group;
import vn.motcua.kiosk.model.Offer;
import vn.motcua.kiosk.model.Office;
import vn.motcua.kiosk.model.QueueView;
import vn.motcua.kiosk.model.Service;
import vn.motcua.kiosk.model.ServiceQueue;
import vn.motcua.kiosk.model.WaitRange;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.QueueSnapshot;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.TextLines;
import vn.motcua.protocol.WorkingDays;

/** From the office's messages to what the screen shows. */
final class Translation {
    private static final String TICKETS = "/t/";

    private static final String ORDINARY = "ordinary";

    private Translation() {}

    static Offer offer(DeviceConfig config) {
        List<DeviceConfig.Group> groups = config.groups();
        return new Offer(
                        office(config),
                        groups == null
                                ? List.of()
                                : groups.stream().map(Translation::group).toList(),
                        services(config))
                .with(doors(config.settings()))
                .with(config.settings().survey())
                .with(config.settings().appointments())
                .with(config.settings().feedback());
    }

    private static Set<Door> doors(DeviceConfig.Settings settings) {
        List<String> named = settings.doors();
        return named == null
                ? Set.of()
                : named.stream().map(Door::named).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Group group(DeviceConfig.Group group) {
        TextLines tile = group.tileLines();
        return new Group(
                group.id(),
                group.name(),
                tile == null ? List.of() : tile.vi(),
                tile == null ? List.of() : tile.en(),
                group.icon());
    }

    static Office office(DeviceConfig config) {
        DeviceConfig.Brand brand = config.brand();
        @Nullable Text rule = config.settings().priorityRule();
        return new Office(
                brand.name(),
                brand.line(),
                brand.hotline(),
                brand.logoSvg(),
                brand.colors(),
                config.office().timeZone(),
                rule,
                Objects.requireNonNullElse(config.settings().workingDays(), WorkingDays.PLAIN),
                opinionPage(config));
    }

    /** The page of the phone on which opinions and feedback are written and followed, beside that of tickets. */
    static @Nullable String opinionPage(DeviceConfig config) {
        String base = config.settings().ticketLinkBase();
        return base == null || !base.endsWith(TICKETS)
                ? null
                : base.substring(0, base.length() - TICKETS.length()) + "/opinion";
    }

    static List<Service> services(DeviceConfig config) {
        return config.services().stream().map(Translation::service).toList();
    }

    private static Service service(DeviceConfig.Service service) {
        TextLines tile = service.tileLines();
        TextLines papers = service.papers();
        return new Service(
                service.id(),
                service.letter(),
                service.name(),
                tile == null ? List.of() : tile.vi(),
                tile == null ? List.of() : tile.en(),
                service.icon(),
                service.open(),
                service.closedReason(),
                service.zone(),
                papers == null ? List.of() : papers.vi(),
                papers == null ? List.of() : papers.en(),
                service.group());
    }

    /** Every class but the ordinary one counts as priority on the screen; the widest of their waits is announced. */
    static QueueView queue(QueueSnapshot snapshot) {
        Map<String, ServiceQueue> services = new HashMap<>();
        for (QueueSnapshot.Line line : snapshot.services()) {
            boolean ordinary = line.priority().equals(ORDINARY);
            ServiceQueue seen = services.getOrDefault(line.service(), new ServiceQueue(0, 0, null, null));
            WaitRange range = range(line);
            services.put(
                    line.service(),
                    new ServiceQueue(
                            seen.ordinaryWaiting() + (ordinary ? line.waiting() : 0),
                            seen.priorityWaiting() + (ordinary ? 0 : line.waiting()),
                            ordinary ? range : seen.ordinary(),
                            ordinary ? seen.priority() : wider(seen.priority(), range)));
        }
        return new QueueView(snapshot.version(), services);
    }

    private static @Nullable WaitRange wider(@Nullable WaitRange one, @Nullable WaitRange other) {
        return one == null || other != null && other.high() > one.high() ? other : one;
    }

    private static @Nullable WaitRange range(QueueSnapshot.Line line) {
        return line.low() == null
                ? null
                : new WaitRange(line.low(), Objects.requireNonNull(line.high()), line.bound90());
    }
}
