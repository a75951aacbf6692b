package vn.motcua.kiosk.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.FeedbackSheet;
import vn.motcua.protocol.SurveySheet;
import vn.motcua.protocol.guide.Catalogue;

/**
 * What the office offers at this kiosk.
 *
 * @param office the office; absent until its first configuration came
 * @param groups groups of services, in the office's order
 * @param services services in the office's order, never by load
 * @param guide the procedures this kiosk tells of
 * @param open what the office has beside numbers and the guide
 * @param survey what is asked after service; absent when nothing is
 * @param appointments what can be booked; absent when nothing can
 * @param feedback what may be written to the office; absent when nothing may
 */
public record Offer(
        @Nullable Office office,
        List<Group> groups,
        List<Service> services,
        Catalogue guide,
        Set<Door> open,
        @Nullable SurveySheet survey,
        DeviceConfig.@Nullable Appointments appointments,
        @Nullable FeedbackSheet feedback) {
    /** Nothing heard from the office yet. */
    public static final Offer NONE = new Offer(null, List.of(), List.of(), Catalogue.EMPTY, Set.of(), null);

    /** Services that fit on the first page: with more of them, groups stand there. */
    public static final int MOST_UNGROUPED = 8;

    /** Copies the lists. */
    public Offer {
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        open = Set.copyOf(open);
    }

    /** An office without appointments that takes no letters. */
    public Offer(
            @Nullable Office office,
            List<Group> groups,
            List<Service> services,
            Catalogue guide,
            Set<Door> open,
            @Nullable SurveySheet survey) {
        this(office, groups, services, guide, open, survey, null, null);
    }

    /** An office that takes no letters. */
    public Offer(
            @Nullable Office office,
            List<Group> groups,
            List<Service> services,
            Catalogue guide,
            Set<Door> open,
            @Nullable SurveySheet survey,
            DeviceConfig.@Nullable Appointments appointments) {
        this(office, groups, services, guide, open, survey, appointments, null);
    }

    /** An office with nothing beside numbers. */
    public Offer(@Nullable Office office, List<Group> groups, List<Service> services) {
        this(office, groups, services, Catalogue.EMPTY, Set.of(), null);
    }

    /** The same office with this guide. */
    public Offer with(Catalogue next) {
        return new Offer(office, groups, services, next, open, survey, appointments, feedback);
    }

    /** The same office with these doors open. */
    public Offer with(Set<Door> next) {
        return new Offer(office, groups, services, guide, next, survey, appointments, feedback);
    }

    /** The same office asking this after service. */
    public Offer with(@Nullable SurveySheet next) {
        return new Offer(office, groups, services, guide, open, next, appointments, feedback);
    }

    /** The same office with these appointments. */
    public Offer with(DeviceConfig.@Nullable Appointments next) {
        return new Offer(office, groups, services, guide, open, survey, next, feedback);
    }

    /** The services that can be booked, in the office's order. */
    public List<Service> bookable() {
        return appointments == null
                ? List.of()
                : services.stream()
                        .filter(service -> appointments.services().contains(service.id()))
                        .toList();
    }

    /** What the QR code of a booking says: the address of its page where there is one, else the code. */
    public String linkOf(String code) {
        return appointments == null || appointments.linkBase() == null ? code : appointments.linkBase() + code;
    }

    /** The same office taking letters by these rules. */
    public Offer with(@Nullable FeedbackSheet next) {
        return new Offer(office, groups, services, guide, open, survey, appointments, next);
    }

    /** The letters of its numbers, in order. */
    public List<String> letters() {
        return services.stream().map(Service::letter).distinct().sorted().toList();
    }

    /** What the kiosk offers beside numbers, the most wanted first. */
    public List<Door> doors() {
        return Arrays.stream(Door.values())
                .filter(door -> switch (door) {
                    case GUIDE -> !guide.procedures().isEmpty();
                    case APPOINTMENT -> !bookable().isEmpty() && open.contains(door);
                    case SURVEY -> survey != null && open.contains(door);
                    case FEEDBACK -> feedback != null && open.contains(door);
                    default -> open.contains(door);
                })
                .toList();
    }

    /** The tiles of the first page, or of the page behind {@code group}; each group stands where its first service would. */
    public List<Tile> tiles(@Nullable String group) {
        List<Tile> tiles = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (Service service : services) {
            Optional<Group> behind = groupOf(service);
            if (group != null) {
                if (behind.filter(own -> own.id().equals(group)).isPresent()) {
                    tiles.add(new Tile.OfService(service));
                }
            } else if (behind.isEmpty()) {
                tiles.add(new Tile.OfService(service));
            } else if (placed.add(behind.get().id())) {
                tiles.add(new Tile.OfGroup(behind.get(), in(behind.get())));
            }
        }
        return tiles;
    }

    /** The group with this id, if services stand behind it now. */
    public Optional<Group> group(String id) {
        return services.stream()
                .map(this::groupOf)
                .flatMap(Optional::stream)
                .filter(group -> group.id().equals(id))
                .findFirst();
    }

    /** The service with this id. */
    public Optional<Service> service(String id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst();
    }

    private int in(Group group) {
        return (int) services.stream()
                .filter(service -> groupOf(service).filter(group::equals).isPresent())
                .count();
    }

    /** Few services need no groups: they all stand on the first page. */
    private Optional<Group> groupOf(Service service) {
        return services.size() <= MOST_UNGROUPED
                ? Optional.empty()
                : groups.stream()
                        .filter(group -> group.id().equals(service.group()))
                        .findFirst();
    }
}
