package vn.motcua.office.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.office.page.Language;
import vn.motcua.office.page.Messages;
import vn.motcua.office.page.PagePdf;
import vn.motcua.office.problem.Problem;
import vn.motcua.office.problem.ProblemException;
import vn.motcua.office.report.WaitingCsv;
import vn.motcua.office.report.WaitingReport;
import vn.motcua.office.report.WaitingXlsx;

/** The waiting report as a file to keep: for programs, for a spreadsheet, for paper. */
record ReportFiles(LocalDate from, LocalDate to) {

    void csv(ServerResponse response, WaitingReport.Figures figures) {
        send(
                response,
                "text/csv; charset=utf-8; header=present",
                "csv",
                WaitingCsv.of(figures).getBytes(StandardCharsets.UTF_8));
    }

    void xlsx(
            ServerResponse response,
            WaitingReport.Figures figures,
            WaitingReport.Group group,
            String office,
            String counted,
            long targetMinutes,
            Language language) {
        Messages words = Messages.of(language);
        String title = words.text("report.title");
        send(
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "xlsx",
                WaitingXlsx.of(
                        figures,
                        new WaitingXlsx.Words(
                                title,
                                office + " · " + title + " " + from + " – " + to,
                                counted,
                                List.of(
                                        words.text("report.group." + group.word()),
                                        words.text("report.col.n"),
                                        words.text("report.col.mean"),
                                        "p50",
                                        "p90",
                                        words.text("report.col.max"),
                                        words.text("report.within", targetMinutes),
                                        words.text("report.col.served"),
                                        words.text("report.col.no-show"),
                                        words.text("report.col.left"),
                                        words.text("report.col.estimated")),
                                words.text("report.total"))));
    }

    /** Refuses, before anything is computed, where this machine has no letters to write with. */
    static void needPdf() {
        if (!PagePdf.possible()) {
            throw new ProblemException(Problem.of(503, "no-letters"));
        }
    }

    void pdf(ServerResponse response, byte[] paper) {
        send(response, "application/pdf", "pdf", paper);
    }

    private void send(ServerResponse response, String type, String ending, byte[] content) {
        response.header(HeaderNames.CONTENT_TYPE, type);
        response.header(
                HeaderNames.CONTENT_DISPOSITION,
                "attachment; filename=\"waiting-" + from + "-" + to + "." + ending + "\"");
        response.send(content);
    }
}
