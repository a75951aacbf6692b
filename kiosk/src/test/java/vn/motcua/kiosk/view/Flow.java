package vn.motcua.kiosk.view;

import java.util.function.BiConsumer;
import vn.motcua.kiosk.view.Booth.Fault;

/** What a citizen comes for, and how they go about it. */
enum Flow {
    TICKET((booth, row) -> new NumberWalk(booth, row).ticket()),
    GUIDE((booth, row) -> new NumberWalk(booth, row).guide()),
    GUIDE_BY_CODE((booth, row) -> new NumberWalk(booth, row).guideByCode()),
    GUIDE_BY_FIELD((booth, row) -> new NumberWalk(booth, row).guideByField()),
    BOOKING((booth, row) -> new BookingWalk(booth, row).booking()),
    HOME_SERVICE((booth, row) -> new BookingWalk(booth, row).homeService()),
    CHECK_IN((booth, row) -> new BookingWalk(booth, row).checkIn()),
    CHECK_IN_SCANNED((booth, row) -> new BookingWalk(booth, row).checkInScanned()),
    CANCEL((booth, row) -> new BookingWalk(booth, row).cancel()),
    DOSSIER((booth, row) -> new LetterWalk(booth, row).dossier()),
    OPINION((booth, row) -> new LetterWalk(booth, row).opinion()),
    FEEDBACK((booth, row) -> new LetterWalk(booth, row).feedback()),
    FOLLOW((booth, row) -> new LetterWalk(booth, row).follow()),
    PUBLISHED((booth, row) -> new LetterWalk(booth, row).published()),
    SURVEY((booth, row) -> new NumberWalk(booth, row).survey()),
    SURVEY_WITH_WORDS((booth, row) -> new NumberWalk(booth, row).surveyWithWords()),
    TICKET_SCANNED((booth, row) -> new NumberWalk(booth, row).ticketScanned());

    private final BiConsumer<Booth, FlowRow> walk;

    Flow(BiConsumer<Booth, FlowRow> walk) {
        this.walk = walk;
    }

    void walk(Booth booth, FlowRow row) {
        walk.accept(booth, row);
    }

    /** Nothing is printed in some, and no list in most. */
    boolean meets(Fault fault) {
        return switch (fault) {
            case NONE, AWAY, AWAY_MIDWAY -> true;
            case PAPER_OUT, COVER_OPEN, SILENT -> compareTo(CHECK_IN_SCANNED) <= 0;
            case BUSY -> this == GUIDE || this == BOOKING;
            case MID_LIST -> this == GUIDE;
        };
    }

    /** The smallest glass leads to the citizen's own phone, or to paper. */
    boolean isOn(ScreenSize glass) {
        boolean writes = this == OPINION || this == FEEDBACK || this == SURVEY_WITH_WORDS;
        return !writes || Doors.canWrite(Sizes.of(glass, false));
    }
}
