package vn.motcua.kiosk.model;

import org.jspecify.annotations.Nullable;

/**
 * What a scanned code does. It is heard where a citizen chooses what to do; where something is at hand that would be lost,
 * the first scan asks and the second one is meant; everywhere it is a sign that somebody is there. Thread: the model's.
 */
final class ScanTouches {
    private final KioskModel model;

    ScanTouches(KioskModel model) {
        this.model = model;
    }

    void scanned(ScannedCode code) {
        if (model.state().issuing()) {
            return;
        }
        if (model.state().screen() instanceof Screen.StillThere) {
            model.touched();
        }
        switch (model.state().screen()) {
            case Screen.FeedbackWrite open when open.cards() -> filled(open, code);
            case Screen.Booking(BookingStep step) when !step.scans() -> model.touched();
            case Screen.Search search -> hear(code, search, search.typed().isEmpty());
            case Screen.Checklist list ->
                hear(code, list, list.have().isEmpty() && !(list.print() instanceof ListPrint.UnderWay));
            case Screen.Scanned before when before.from() instanceof Screen.FeedbackWrite open -> filled(open, code);
            case Screen.Scanned before -> hear(code, before.from(), true);
            case Screen.Attract _,
                    Screen.Home _,
                    Screen.Others _,
                    Screen.SurveyNumber _,
                    Screen.TicketFound _,
                    Screen.DossierAsk _,
                    Screen.DossierShown _,
                    Screen.FeedbackKind _,
                    Screen.LookedUp _,
                    Screen.Booking _,
                    Screen.SurveyThanks _ -> hear(code, null, true);
            default -> model.touched();
        }
    }

    /**
     * @param from where Back leads; null: home
     * @param losesNothing whether the citizen may be led away at once
     */
    private void hear(ScannedCode code, @Nullable Screen from, boolean losesNothing) {
        boolean known = switch (code) {
            case ScannedCode.Appointment _ -> model.booking().offered();
            case ScannedCode.Dossier _ -> model.state().offer().open().contains(Door.DOSSIER);
            case ScannedCode.Feedback _ -> model.cases().offered();
            case ScannedCode.Ticket _ -> true;
            case ScannedCode.IdentityCard _, ScannedCode.Unknown _ -> false;
        };
        if (known && losesNothing) {
            lead(code);
        } else if (model.state().office() != null) {
            boolean card = code instanceof ScannedCode.IdentityCard;
            model.show(new Screen.Scanned(card ? new ScannedCode.IdentityCard() : code, from, known));
        }
    }

    /** The citizen wants what the code leads to, and gives up what was at hand. */
    void followed() {
        if (model.state().screen() instanceof Screen.Scanned scanned && scanned.known()) {
            lead(scanned.code());
        }
    }

    /** Whoever writes their name and address may have the card write them, or is told that it cannot be read. */
    private void filled(Screen.FeedbackWrite open, ScannedCode code) {
        if (!(code instanceof ScannedCode.IdentityCard(CitizenCard says)) || says == null) {
            model.show(new Screen.Scanned(new ScannedCode.Unknown(), open, false));
        } else {
            model.show(open);
            model.feedback().filled(says);
        }
    }

    private void lead(ScannedCode code) {
        switch (code) {
            case ScannedCode.Appointment(String booked) -> model.booking().about(booked);
            case ScannedCode.Dossier(String own) -> model.dossier().about(own);
            case ScannedCode.Feedback(String own) -> model.cases().about(own);
            case ScannedCode.Ticket(String token) -> model.ticket().about(token);
            case ScannedCode.IdentityCard _, ScannedCode.Unknown _ -> {}
        }
    }
}
