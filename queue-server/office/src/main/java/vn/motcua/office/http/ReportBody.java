package vn.motcua.office.http;

import java.time.LocalDate;
import java.util.List;

/** The waiting report as JSON. */
record ReportBody(
        LocalDate from,
        LocalDate to,
        String group,
        String unit,
        long targetMinutes,
        String howCounted,
        ReportRow total,
        List<ReportRow> rows) {}
