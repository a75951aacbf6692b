package vn.motcua.office.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.motcua.office.report.WaitingFigures;

/** A line of the waiting report in JSON. */
record ReportRow(
        String key,
        String label,
        int n,
        int served,
        int noShow,
        int left,
        double mean,
        double p50,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double p90,

        double max,
        double shareWithin,
        int estimated,
        WaitingFigures.UntilCall untilCall,
        boolean tooFew) {
    static ReportRow of(WaitingFigures row) {
        return new ReportRow(
                row.key(),
                row.label(),
                row.n(),
                row.served(),
                row.noShow(),
                row.left(),
                row.meanMinutes(),
                row.p50(),
                row.p90(),
                row.maxMinutes(),
                row.shareWithin(),
                row.estimated(),
                row.everybody(),
                row.n() < WaitingFigures.ENOUGH_FOR_P90);
    }
}
