package vn.motcua.workload.chaos;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rows of the matrix, in its order. */
final class Rows {
    private Rows() {}

    static List<Row> all() {
        return Stream.of(
                        KillRows.rows(),
                        PowerRows.rows(),
                        BrokerRows.rows(),
                        LineRows.rows(),
                        IdentityRows.rows(),
                        PrinterRows.rows(),
                        HallRows.rows(),
                        ClockRows.rows(),
                        StorageRows.rows(),
                        MessageRows.rows(),
                        RestoreRows.rows(),
                        WatchdogRows.rows(),
                        List.of(
                                Row.later(24, "update fails or is cut short", "updates"),
                                Row.later(25, "certificate expired or revoked", "certificates"),
                                Row.later(28, "hub down, duplicates, partial commit", "the hub"),
                                Row.later(30, "500 kiosks come back, slow TLS", "the hub")))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Row::number))
                .toList();
    }
}
