package vn.motcua.protocol;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that a device needs to work by itself, also without the office, retained at topic {@code …/config}, at most
 * {@value Codec#MAX_CONFIG_BYTES} bytes. Larger content (voices, pictures) stands in the manifest and is fetched by its
 * hash.
 *
 * @param version rises with every change
 * @param office which office this is, and its day
 * @param services the services in the order of their tiles
 * @param groups the tiles that services hide behind when there are many, absent when none does
 * @param leases the series of numbers this device may give out
 * @param counter the counter a counter unit stands at, absent for a kiosk
 * @param settings what the office decided for its devices
 * @param brand name and colours
 * @param manifest content the device keeps on its disk
 */
public record DeviceConfig(
        long version,
        Office office,
        List<Service> services,
        @Nullable List<Group> groups,
        List<Lease> leases,
        @Nullable String counter,
        Settings settings,
        Brand brand,
        List<Content> manifest)
        implements Message {

    private static final Pattern COLOR_NAME = Pattern.compile("--[a-z0-9-]{1,40}");
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** Copies the lists. */
    public DeviceConfig {
        Check.atLeast("version", version, 0);
        Check.present("office", office);
        services = Check.list("services", services, 100);
        groups = groups == null ? null : Check.list("groups", groups, 20);
        leases = Check.list("leases", leases, 400);
        Check.optionalSlug("counter", counter);
        Check.present("settings", settings);
        Check.present("brand", brand);
        manifest = Check.list("manifest", manifest, 100);
    }

    /** A configuration without groups. */
    public DeviceConfig(
            long version,
            Office office,
            List<Service> services,
            List<Lease> leases,
            @Nullable String counter,
            Settings settings,
            Brand brand,
            List<Content> manifest) {
        this(version, office, services, null, leases, counter, settings, brand, manifest);
    }

    /**
     * A tile that services hide behind.
     *
     * @param id what {@link Service#group} names
     * @param name its name
     * @param tileLines the name broken for a tile, absent when it may break anywhere
     * @param icon the name of its picture
     */
    public record Group(String id, Text name, @Nullable TextLines tileLines, String icon) {

        /** Checks each component. */
        public Group {
            Check.slug("id", id);
            Check.present("name", name);
            Check.slug("icon", icon);
        }
    }

    /**
     * The office.
     *
     * @param id its id in every topic
     * @param name its name
     * @param timeZone where its days are counted
     * @param dayStart the local time at which its business day begins
     */
    public record Office(String id, Text name, ZoneId timeZone, LocalTime dayStart) {

        /** Checks each component. */
        public Office {
            Check.slug("id", id);
            Check.present("name", name);
            Check.present("timeZone", timeZone);
            Check.present("dayStart", dayStart);
        }
    }

    /**
     * A service to choose.
     *
     * @param id its id
     * @param letter the letter of its numbers
     * @param name its name
     * @param tileLines the name broken for a tile, absent when it may break anywhere
     * @param icon the name of its picture
     * @param purpose what it is for, such as {@code submit} or {@code collect}
     * @param group the id of the tile it hides behind, absent when it stands on the first screen
     * @param open whether tickets are given now
     * @param closedReason why not
     * @param papers the papers to bring
     * @param zone where in the hall to wait
     */
    public record Service(
            String id,
            String letter,
            Text name,
            @Nullable TextLines tileLines,
            String icon,
            String purpose,
            @Nullable String group,
            boolean open,
            @Nullable Text closedReason,
            @Nullable TextLines papers,
            @Nullable Text zone) {

        /** Checks each component. */
        public Service {
            Check.slug("id", id);
            Check.letter("letter", letter);
            Check.present("name", name);
            Check.slug("icon", icon);
            Check.slug("purpose", purpose);
            Check.optionalSlug("group", group);
        }
    }

    /**
     * A series of numbers that this device alone gives out on that day, in one life of its database. A retained
     * configuration can be older than that life: a device whose database is new must not give out of the series that
     * the lost one had begun, so it takes only the leases of its own epoch.
     *
     * @param day the series day
     * @param letter the letter
     * @param series the series
     * @param spare whether it is the reserve, kept outside the device's database
     * @param epoch the epoch it was leased to; absent for a series that belongs to no device's database
     */
    public record Lease(
            LocalDate day,
            String letter,
            int series,
            boolean spare,
            @Nullable String epoch) {

        /** Checks each component. */
        public Lease {
            Check.present("day", day);
            Check.letter("letter", letter);
            Check.between("series", series, 0, Numbering.MAX_SERIES);
            Check.optionalId("epoch", epoch);
        }

        /** A lease without an epoch. */
        public Lease(LocalDate day, String letter, int series, boolean spare) {
            this(day, letter, series, spare, null);
        }
    }

    /**
     * What the office decided for its devices.
     *
     * @param priorityRule who goes first, as the kiosk explains it; absent when nobody does
     * @param ticketLinkBase what the ticket's token is appended to for the citizen's link, absent when there is no
     *     such page
     * @param doors what a kiosk offers beside numbers, by name; a kiosk leaves out what it does not know; absent for
     *     nothing
     * @param survey what is asked after service, absent when nothing is
     * @param appointments what a kiosk needs to book, absent when the office gives no appointments
     * @param feedback what a citizen may write here, absent when nothing may be
     * @param workingDays by which days the law counts here, absent: Monday to Friday
     */
    public record Settings(
            @Nullable Text priorityRule,
            @Nullable String ticketLinkBase,
            @Nullable List<String> doors,
            @Nullable SurveySheet survey,
            @Nullable Appointments appointments,
            @Nullable FeedbackSheet feedback,
            @Nullable WorkingDays workingDays) {

        /** Settings of an office of which no days off are known. */
        public Settings(
                @Nullable Text priorityRule,
                @Nullable String ticketLinkBase,
                @Nullable List<String> doors,
                @Nullable SurveySheet survey,
                @Nullable Appointments appointments,
                @Nullable FeedbackSheet feedback) {
            this(priorityRule, ticketLinkBase, doors, survey, appointments, feedback, null);
        }

        /** Checks each component and copies the list. */
        public Settings {
            Check.optionalText("ticketLinkBase", ticketLinkBase, 200);
            doors = doors == null ? null : Check.list("doors", doors, 20);
        }

        /** Settings of an office without appointments that takes no letters. */
        public Settings(
                @Nullable Text priorityRule,
                @Nullable String ticketLinkBase,
                @Nullable List<String> doors,
                @Nullable SurveySheet survey) {
            this(priorityRule, ticketLinkBase, doors, survey, null, null);
        }

        /** Settings of an office with nothing beside numbers. */
        public Settings(@Nullable Text priorityRule, @Nullable String ticketLinkBase) {
            this(priorityRule, ticketLinkBase, null, null);
        }
    }

    /**
     * What a kiosk needs to book appointments; free places are asked for when somebody wants one.
     *
     * @param services ids of the services that can be booked, in order
     * @param linkBase what a booking's code is appended to for the citizen's link, absent when there is no such page
     */
    public record Appointments(
            List<String> services, @Nullable String linkBase) {

        /** Checks each component and copies the list. */
        public Appointments {
            services = Check.list("services", services, 100);
            Check.optionalText("linkBase", linkBase, 200);
        }
    }

    /**
     * How the office looks.
     *
     * @param name its name as the head of screens and papers
     * @param line the line below it
     * @param hotline the number to call, as printed
     * @param logoSvg the logo as an SVG document
     * @param colors colours by the name of their custom property, such as {@code --brand} → {@code #9E1B22}
     */
    public record Brand(
            Text name,
            Text line,
            @Nullable String hotline,
            @Nullable String logoSvg,
            Map<String, String> colors) {

        /** Checks each component and copies the colours. */
        public Brand {
            Check.present("name", name);
            Check.present("line", line);
            Check.optionalText("hotline", hotline, 40);
            Check.optionalText("logoSvg", logoSvg, 16_384);
            colors = Check.map("colors", colors, 40);
            colors.forEach((color, value) -> {
                if (!COLOR_NAME.matcher(color).matches()
                        || !COLOR.matcher(value).matches()) {
                    throw new IllegalArgumentException(
                            "colors must be like --brand: #9E1B22, not " + color + ": " + value);
                }
            });
        }
    }

    /**
     * A piece of content, fetched by {@code GET /api/v1/content/{sha256}} and kept on disk.
     *
     * @param name what the device knows it by
     * @param sha256 the hash of its bytes, 64 lower-case hex digits
     * @param bytes its size
     */
    public record Content(String name, String sha256, long bytes) {

        /** Checks each component. */
        public Content {
            Check.text("name", name, 200);
            Check.sha256("sha256", sha256);
            Check.atLeast("bytes", bytes, 0);
        }
    }
}
