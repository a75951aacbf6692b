package vn.motcua.kiosk.model;

/** What stands on the first page to be chosen. */
public sealed interface Tile {
    /**
     * One touch gives a number.
     *
     * @param service what for
     */
    record OfService(Service service) implements Tile {}

    /**
     * Leads to the services behind it.
     *
     * @param group their common name
     * @param services how many there are
     */
    record OfGroup(Group group, int services) implements Tile {}

    /**
     * Leads somewhere else than to a number.
     *
     * @param door where to
     */
    record OfDoor(Door door) implements Tile {}

    /** Leads to the page of everything beside numbers. */
    record OfOthers() implements Tile {}

    /** A switch: the citizen needs an interpreter. */
    record OfInterpreter() implements Tile {}
}
