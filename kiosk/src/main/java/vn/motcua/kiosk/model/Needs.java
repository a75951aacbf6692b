package vn.motcua.kiosk.model;

/**
 * What a citizen said of themselves before choosing a service: a word each, never a reason. It ends with the ticket.
 *
 * @param priority whether they belong to those who go first
 * @param interpreter whether they need an interpreter; which language is asked at the counter, not here
 */
public record Needs(boolean priority, boolean interpreter) {
    /** Nothing was said. */
    public static final Needs NONE = new Needs(false, false);

    Needs withOtherPriority() {
        return new Needs(!priority, interpreter);
    }

    Needs withOtherInterpreter() {
        return new Needs(priority, !interpreter);
    }
}
