package vn.motcua.kiosk.model;

/** How far the printed list of papers of a procedure is. */
public sealed interface ListPrint {
    /** Nobody asked for it. */
    record NotAsked() implements ListPrint {}

    /**
     * It waits for the printer, or is in it.
     *
     * @param request tells this wish from every other one, also from the same list for the next citizen
     */
    record UnderWay(long request) implements ListPrint {}

    /** It came out, as far as is known. */
    record Out() implements ListPrint {}

    /**
     * It did not come out.
     *
     * @param fault why
     */
    record Failed(PrinterFault fault) implements ListPrint {}

    /** Whether it can be asked for: not while it comes, and not twice. */
    default boolean canBeAsked() {
        return this instanceof NotAsked || this instanceof Failed;
    }
}
