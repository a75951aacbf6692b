package vn.motcua.kiosk.model;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What news from the machine does to the screen that is shown; a screen it does not concern comes back as it was. */
final class ScreenNews {
    private ScreenNews() {}

    /** The paper of {@code ticket} did not come out: of interest only to whoever has that ticket before them. */
    static Screen paperMissing(Screen screen, UUID ticket, PrinterFault fault) {
        return switch (screen) {
            case Screen.TicketShown shown
            when shown.ticket().ticket().equals(ticket) ->
                new Screen.PaperMissing(shown.ticket(), shown.service(), fault, null, false);
            case Screen.Help help ->
                new Screen.Help(paperMissing(help.resume(), ticket, fault), help.toldAt(), help.waiting());
            default -> screen;
        };
    }

    static Screen officeTold(Screen screen, Instant at) {
        return screen instanceof Screen.PaperMissing missing && missing.officeToldAt() == null
                ? new Screen.PaperMissing(
                        missing.ticket(), missing.service(), missing.fault(), at, missing.printerWell())
                : screen;
    }

    static Screen printerChanged(Screen screen, boolean well) {
        return screen instanceof Screen.PaperMissing missing
                ? new Screen.PaperMissing(
                        missing.ticket(), missing.service(), missing.fault(), missing.officeToldAt(), well)
                : screen;
    }

    /** {@code at} is absent when the call could not leave the machine. */
    static Screen helpTold(Screen screen, @Nullable Instant at) {
        return screen instanceof Screen.Help help
                ? new Screen.Help(help.resume(), at == null ? help.toldAt() : at, false)
                : screen;
    }

    /** Whoever called for help or was asked whether they are there finds the answer behind it. */
    static Screen settled(Screen screen, Screen asking, Screen answered) {
        return switch (screen) {
            case Screen.Help help ->
                new Screen.Help(settled(help.resume(), asking, answered), help.toldAt(), help.waiting());
            case Screen.StillThere still -> new Screen.StillThere(settled(still.resume(), asking, answered));
            default -> screen.equals(asking) ? answered : screen;
        };
    }

    /** What became of a printed list, for whoever asked for it. */
    static Screen listPrinted(Screen screen, long request, ListPrint outcome) {
        return switch (screen) {
            case Screen.Help help ->
                new Screen.Help(listPrinted(help.resume(), request, outcome), help.toldAt(), help.waiting());
            case Screen.StillThere still -> new Screen.StillThere(listPrinted(still.resume(), request, outcome));
            case Screen.NeedsAsked asked -> new Screen.NeedsAsked(listPrinted(asked.resume(), request, outcome));
            case Screen.Checklist list
            when list.print().equals(new ListPrint.UnderWay(request)) -> GuideTouches.with(list, outcome);
            default -> screen;
        };
    }

    /** What is shown after a number was asked for. */
    static Screen after(IssueResult result, Service service) {
        return switch (result) {
            case IssueResult.Issued(IssuedTicket ticket) -> new Screen.TicketShown(ticket, service);
            case IssueResult.SeriesExhausted _ -> new Screen.NotReady(NotReadyReason.OUT_OF_NUMBERS);
            case IssueResult.ServiceNotOffered _ -> new Screen.NotReady(NotReadyReason.SERVICE_CLOSED);
            case IssueResult.NotConfigured _ -> new Screen.NotReady(NotReadyReason.STARTING);
            case IssueResult.StoreFailed _ -> new Screen.NotReady(NotReadyReason.STORE_FAILED);
        };
    }

    /** What comes back behind a call for help; nobody wants the sleeping screen or the question back. */
    static Screen behindHelp(Screen screen, Screen home) {
        return switch (screen) {
            case Screen.StillThere still -> still.resume();
            case Screen.Attract _ -> home;
            default -> screen;
        };
    }

    /** Where Back leads from {@code screen}. */
    static Screen before(Screen screen, Screen home) {
        return switch (screen) {
            case Screen.Home page ->
                page.page() > 0 ? new Screen.Home(page.group(), page.page() - 1) : new Screen.Home(0);
            case Screen.StillThere still -> still.resume();
            case Screen.Help help -> help.resume();
            case Screen.Checklist list -> list.from();
            case Screen.Errand errand -> Objects.requireNonNullElse(errand.from(), home);
            case Screen.Search search -> Objects.requireNonNullElse(search.before(), home);
            case Screen.NotReady _ -> home;
            case Screen.Attract _, Screen.TicketShown _, Screen.PaperMissing _ -> screen;
        };
    }
}
