package vn.motcua.protocol;

/**
 * A fact a device has committed to its own store before it told anyone: it happened, the office cannot refuse it.
 *
 * <p>Every fact has a type and a version. A change that an older office could misread gets a new version and a new
 * record; the golden file of the old version stays.
 */
public sealed interface DeviceEvent permits DeviceStarted, TicketIssued, TicketPrinted, SurveyAnswered {

    /** The name of the fact on the wire; never reused for another meaning. */
    String type();

    /** The version of the body's shape, from 1. */
    int v();
}
