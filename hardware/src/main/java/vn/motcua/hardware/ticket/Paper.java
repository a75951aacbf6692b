package vn.motcua.hardware.ticket;

/** What a ticket printer can print: each kind has a layout of its own on the same roll. */
public sealed interface Paper permits TicketPaper, AppointmentPaper, ChecklistPaper, FeedbackPaper {
    /** A name for its picture, letters, digits and dashes only. */
    String pictureName();
}
