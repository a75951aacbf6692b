package vn.motcua.office.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.ZoneId;
import java.util.Map;

/**
 * Every web page as HTML. Safe for use by many threads; the templates are compiled with the module and nothing is
 * compiled at run time.
 *
 * <p>Pages carry no inline script or style and load only from their own origin, so they work under {@link
 * #CONTENT_SECURITY_POLICY}.
 */
public final class Pages {
    /** The policy every page is to be served with. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Brand brand;
    private final ZoneId zone;
    private final String brandCss;

    /**
     * Pages of one office.
     *
     * @throws IllegalArgumentException when a brand colour is not usable; see {@link #brandCss()}
     */
    public Pages(Brand brand, ZoneId zone) {
        this.brand = brand;
        this.zone = zone;
        this.brandCss = BrandCss.of(brand.colors());
    }

    /** The sign-in page. */
    public String signIn(Visitor visitor, SignInView view) {
        return render("signin", visitor, view);
    }

    /** The officer's console, or the choice of a counter. */
    public String console(Visitor visitor, ConsolePageView view) {
        return render(view.counter() == null ? "choose-counter" : "console", visitor, view);
    }

    /** The hall board. */
    public String board(Visitor visitor, BoardPageView view) {
        return render("board", visitor, view);
    }

    /** The screen above a counter. */
    public String counter(Visitor visitor, CounterPageView view) {
        return render("counter", visitor, view);
    }

    /** The waiting report. */
    public String report(Visitor visitor, ReportPageView view) {
        return render("report", visitor, view);
    }

    /** The waiting report for paper, as well-formed XML; see {@link PagePdf}. */
    public String reportOnPaper(Visitor visitor, ReportPageView view) {
        return render("report-paper", visitor, view);
    }

    /** A week of the plan of openings. */
    public String plan(Visitor visitor, PlanPageView view) {
        return render("plan", visitor, view);
    }

    /** How satisfied people were. */
    public String satisfaction(Visitor visitor, SatisfactionPageView view) {
        return render("satisfaction", visitor, view);
    }

    /** What held the office back. */
    public String hindrances(Visitor visitor, HindrancePageView view) {
        return render("hindrances", visitor, view);
    }

    /** How many counters a coming day needs. */
    public String staffing(Visitor visitor, StaffingPageView view) {
        return render("staffing", visitor, view);
    }

    /** The administrator's page. */
    public String admin(Visitor visitor, AdminPageView view) {
        return render("admin", visitor, view);
    }

    /** A citizen's ticket on the phone. */
    public String phone(Visitor visitor, PhonePageView view) {
        return render("phone", visitor, view);
    }

    /** How well announcements of waits were kept. */
    public String coverage(Visitor visitor, CoveragePageView view) {
        return render("coverage", visitor, view);
    }

    /** The manager's desk of opinions and feedback. */
    public String feedback(Visitor visitor, FeedbackPageView view) {
        return render("feedback", visitor, view);
    }

    /** Where a citizen writes an opinion or feedback, and follows it. */
    public String opinion(Visitor visitor, FeedbackPageView view) {
        return render("opinion", visitor, view);
    }

    /** Where a citizen asks how far a dossier is. */
    public String dossier(Visitor visitor, DossierPageView view) {
        return render("dossier", visitor, view);
    }

    /** What was answered in public. */
    public String answers(Visitor visitor, AnswersPageView view) {
        return render("answers", visitor, view);
    }

    /** Where a citizen books. */
    public String book(Visitor visitor, BookPageView view) {
        return render("book", visitor, view);
    }

    /** A citizen's booking. */
    public String booking(Visitor visitor, BookingPageView view) {
        return render("booking", visitor, view);
    }

    /** The bookings of a day, for officers. */
    public String appointments(Visitor visitor, AppointmentsPageView view) {
        return render("appointments", visitor, view);
    }

    /** A page for something that went wrong. */
    public String error(Visitor visitor, ErrorView view) {
        return render("error", visitor, view);
    }

    /** The style sheet {@code /brand.css}: the office's colours over the product's tokens. */
    public String brandCss() {
        return brandCss;
    }

    /** The logo at {@code /brand/logo.svg}: the office's, else the product's mark in the office's colour. */
    public String logoSvg() {
        String own = brand.logoSvg();
        return own != null ? own : Mark.svg(brand.colors().getOrDefault("--brand", "#9E1B22"));
    }

    private String render(String template, Visitor visitor, Object view) {
        StringOutput html = new StringOutput(16_384);
        Frame frame = new Frame(Messages.of(visitor.language()), brand, visitor, zone);
        templates.render(template + ".jte", Map.of("frame", frame, "view", view), html);
        return html.toString();
    }
}
