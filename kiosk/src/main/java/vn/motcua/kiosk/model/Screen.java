package vn.motcua.kiosk.model;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.keyboard.KeySet;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.protocol.SurveySheet;

/** What the kiosk shows: the sealed list is the flow of the machine. */
public sealed interface Screen {
    /** Nobody there: an invitation and the number of people waiting. */
    record Attract() implements Screen {}

    /**
     * The services.
     *
     * @param group the group that was opened; absent for the first page and those after it
     * @param page page of tiles, from 0; more pages exist only when the tiles do not fit on one
     */
    record Home(@Nullable String group, int page) implements Screen {
        /** A page of the services outside of any group. */
        public Home(int page) {
            this(null, page);
        }

        /** Whether this is where every citizen begins. */
        boolean first() {
            return group == null && page == 0;
        }
    }

    /**
     * A number was given and its paper is coming.
     *
     * @param ticket the number
     * @param service what it was taken for
     */
    record TicketShown(IssuedTicket ticket, Service service) implements Screen {}

    /**
     * A number was given but no paper comes: the number and its QR code stay on the screen.
     *
     * @param ticket the number
     * @param service what it was taken for
     * @param fault what is wrong with the printer
     * @param officeToldAt when the office's broker took the fault report; absent while it has not
     * @param printerWell whether the printer has recovered, so that the paper can be asked for
     */
    record PaperMissing(
            IssuedTicket ticket,
            Service service,
            PrinterFault fault,
            @Nullable Instant officeToldAt,
            boolean printerWell)
            implements Screen {}

    /**
     * No number can be given.
     *
     * @param reason why, and so what the citizen can do instead
     */
    record NotReady(NotReadyReason reason) implements Screen {}

    /**
     * Nobody touched the screen for a while; a citizen's settings are about to be cleared.
     *
     * @param resume screen that comes back on a touch
     */
    record StillThere(Screen resume) implements Screen {}

    /** What a citizen does here beside taking a number. It is left alone like the services: by the question first. */
    sealed interface Errand extends Screen {
        /** Where Back leads; null: home. */
        default @Nullable Screen from() {
            return null;
        }
    }

    /**
     * Everything beside numbers.
     *
     * @param page page of doors, from 0
     */
    record Others(int page) implements Errand {
        @Override
        public @Nullable Screen from() {
            return page > 0 ? new Others(page - 1) : null;
        }
    }

    /**
     * The switches of the services page, for whoever takes a number without having passed it, or where it has no room for them.
     *
     * @param resume the page that leads to a number, which comes back
     */
    record NeedsAsked(Screen resume) implements Errand {
        @Override
        public Screen from() {
            return resume;
        }
    }

    /**
     * Which ticket is the survey about? Its code is scanned, or its number typed.
     *
     * @param typed what was typed so far
     * @param tooShort whether "continue" was touched too early
     */
    record SurveyNumber(String typed, boolean tooShort) implements Errand {
        /** Whether there are as many digits behind the letter as a number has at least. */
        public boolean whole() {
            return typed.length() > SurveyTouches.LEAST_DIGITS;
        }
    }

    /**
     * A code was scanned that leads nowhere here, or away from what is being done.
     *
     * @param code what it was
     * @param from where Back leads; null: home
     * @param known whether the same code, scanned once more, leads on
     */
    record Scanned(ScannedCode code, @Nullable Screen from, boolean known) implements Errand {
        /** One that leads nowhere. */
        public Scanned(ScannedCode code) {
            this(code, null, false);
        }
    }

    /**
     * A ticket was scanned: where it stands.
     *
     * @param token the ticket's secret
     * @param answer what the office said; absent while it is asked
     */
    record TicketFound(String token, @Nullable Answer<Tickets.Stand> answer) implements Errand {
        /** Not the secret. */
        @Override
        public String toString() {
            return "TicketFound[" + answer + "]";
        }
    }

    /**
     * One question of the survey.
     *
     * @param visit the ticket
     * @param question its place in the set, from 0
     * @param choices the levels chosen so far, by question
     * @param sheet the set of questions as it was when the first was asked, whatever the office asks since
     */
    record SurveyAsk(Visit visit, int question, Map<String, String> choices, SurveySheet sheet) implements Errand {
        /** Copies the choices. */
        public SurveyAsk {
            choices = Map.copyOf(choices);
        }

        @Override
        public @Nullable Screen from() {
            return question > 0 ? new SurveyAsk(visit, question - 1, choices, sheet) : null;
        }
    }

    /**
     * The answer is kept; what could be better? It changes no more, so Back leads home.
     *
     * @param visit the ticket
     * @param reasons what was ticked
     * @param page how often the glass was asked for more of them; the last page is followed by the first
     */
    record SurveyReasons(Visit visit, Set<String> reasons, int page) implements Errand {
        /** The first page. */
        public SurveyReasons(Visit visit, Set<String> reasons) {
            this(visit, reasons, 0);
        }

        /** Copies the reasons. */
        public SurveyReasons {
            reasons = Set.copyOf(reasons);
        }

        List<String> sorted() {
            return reasons.stream().sorted().toList();
        }
    }

    /**
     * The survey is over.
     *
     * @param outcome what became of the answer
     */
    record SurveyThanks(SurveyReply.Outcome outcome) implements Errand {}

    /**
     * Which dossier? Its code is typed, or its receipt scanned.
     *
     * @param typed what was typed so far
     * @param page page of keys: digits first, then letters
     */
    record DossierAsk(String typed, int page) implements Errand {
        /** Nothing of the code: it leads to a person. */
        @Override
        public String toString() {
            return "DossierAsk[" + typed.length() + "]";
        }
    }

    /**
     * How far a dossier is.
     *
     * @param code its code
     * @param answer what the office said; absent while it is asked
     */
    record DossierShown(String code, @Nullable Answer<Dossiers.Status> answer) implements Errand {
        @Override
        public Screen from() {
            return new DossierAsk(code, 0);
        }

        /** Nothing of the code: it leads to a person. */
        @Override
        public String toString() {
            return "DossierShown[" + answer + "]";
        }
    }

    /**
     * An opinion, or formal feedback?
     *
     * @param onPhone whether the code of the page for a phone is shown instead, on a glass without room for it beside them
     */
    record FeedbackKind(boolean onPhone) implements Errand {
        /** The question itself. */
        public FeedbackKind() {
            this(false);
        }

        @Override
        public @Nullable Screen from() {
            return onPhone ? new FeedbackKind() : null;
        }
    }

    /**
     * What it is about.
     *
     * @param draft nothing written yet
     */
    record FeedbackAbout(Draft draft) implements Errand {
        @Override
        public Screen from() {
            return new FeedbackKind();
        }
    }

    /**
     * One part of it is written.
     *
     * @param draft what is written so far
     * @param part the part on this page
     * @param tooShort whether "continue" was touched too early
     */
    record FeedbackWrite(Draft draft, Draft.Part part, boolean tooShort) implements Errand {
        @Override
        public @Nullable Screen from() {
            if (draft.beside() != null) {
                return null;
            }
            return part == Draft.Part.CONTENT
                    ? new FeedbackAbout(draft)
                    : new FeedbackWrite(draft, Draft.Part.values()[part.ordinal() - 1], false);
        }

        /** Whether an identity card may write what belongs here. */
        boolean cards() {
            return part == Draft.Part.NAME || part == Draft.Part.ADDRESS;
        }

        /** Whether nothing follows but sending. */
        public boolean last() {
            return part.ordinal() == draft.parts() - 1;
        }
    }

    /** It is on its way to the disk and the office. */
    record FeedbackSending(Draft draft) implements Errand {}

    /**
     * The office has it, or this machine keeps it sealed until the office is back.
     *
     * @param formal whether it is formal feedback
     * @param received what the office gave; absent while it has not
     */
    record FeedbackSent(boolean formal, Letters.Outcome.@Nullable Received received) implements Errand {}

    /**
     * It went nowhere: it may be tried again, or corrected.
     *
     * @param draft what was written
     * @param key names the letter: tried again it is the same one
     * @param reason why
     */
    record FeedbackFailed(Draft draft, String key, Letters.Outcome.Reason reason) implements Errand {
        @Override
        public Screen from() {
            return new FeedbackWrite(draft, Draft.Part.values()[draft.parts() - 1], false);
        }
    }

    /**
     * Formal feedback is looked up.
     *
     * @param step the page
     */
    record LookedUp(CaseStep step) implements Errand {
        @Override
        public @Nullable Screen from() {
            CaseStep before = step.from();
            if (before != null) {
                return new LookedUp(before);
            }
            return step instanceof CaseStep.Answers ? new FeedbackKind() : null;
        }
    }

    /**
     * On the way to an appointment, or from one to a number.
     *
     * @param step the page
     */
    record Booking(BookingStep step) implements Errand {
        @Override
        public @Nullable Screen from() {
            return step.from() == null ? null : new Booking(step.from());
        }
    }

    /**
     * Looking a procedure up.
     *
     * @param typed what was typed so far, NFC
     * @param typing how the keyboard types
     * @param page page of what was found, from 0
     * @param field the field that was chosen instead of typing; absent otherwise
     * @param keys the keys that were asked for on a glass that has no room for them beside what was found; absent
     *     otherwise
     */
    record Search(
            String typed,
            Typing typing,
            int page,
            @Nullable String field,
            @Nullable KeySet keys) implements Screen {
        /** Among all fields. */
        public Search(String typed, Typing typing, int page) {
            this(typed, typing, page, null);
        }

        /** What was found, with no keys before it. */
        public Search(String typed, Typing typing, int page, @Nullable String field) {
            this(typed, typing, page, field, null);
        }

        /** Where Back leads: from the keys to what was found, the page before, then the fields; null: home. */
        @Nullable
        Search before() {
            if (keys != null) {
                return new Search(typed, typing, page, field);
            }
            return page > 0
                    ? new Search(typed, typing, page - 1, field)
                    : field == null ? null : new Search("", typing, 0);
        }
    }

    /**
     * The papers of one procedure.
     *
     * @param code its national code
     * @param have the papers that were ticked, by their place; never changed once it is here
     * @param from the search that led here
     * @param print how far its printed list is
     * @param page page of papers, from 0, where not all fit on the glass
     */
    record Checklist(String code, BitSet have, Search from, ListPrint print, int page) implements Screen {
        /** The first page of papers. */
        public Checklist(String code, BitSet have, Search from, ListPrint print) {
            this(code, have, from, print, 0);
        }

        /** A list that nobody asked to print. */
        public Checklist(String code, BitSet have, Search from) {
            this(code, have, from, new ListPrint.NotAsked());
        }
    }

    /**
     * An officer was called to the machine.
     *
     * @param resume screen that comes back
     * @param toldAt when the office's broker took the call; absent while it has not
     * @param waiting whether the call is still on its way
     */
    record Help(Screen resume, @Nullable Instant toldAt, boolean waiting) implements Screen {}
}
