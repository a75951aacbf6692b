package vn.motcua.office.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import vn.motcua.domain.queue.Event;
import vn.motcua.domain.ticket.Dossier;
import vn.motcua.domain.ticket.Dossier.Use;

/** The table {@code dossier}: one row for each dossier taken in, derived from the log; counts only, no paper's code. */
final class DossierTable {
    private final PreparedStatement put;

    DossierTable(Connection connection) throws SQLException {
        put = connection.prepareStatement("""
                INSERT OR REPLACE INTO dossier (ticket, code, procedure, filing, started, ended, reused, digitised,
                  on_paper, counter, officer, result)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    }

    void take(Event.DossierRecorded event) throws SQLException {
        Dossier dossier = event.dossier();
        put.setString(1, event.ticket().toString());
        put.setString(2, dossier.code());
        put.setString(3, dossier.procedure());
        put.setString(4, dossier.filing().name());
        put.setLong(5, event.startedAt().toEpochMilli());
        put.setLong(6, event.at().toEpochMilli());
        put.setInt(7, dossier.count(Use.REUSED));
        put.setInt(8, dossier.count(Use.DIGITISED));
        put.setInt(9, dossier.count(Use.ON_PAPER));
        put.setString(10, event.counter().value());
        put.setString(11, event.officer() == null ? null : event.officer().value());
        put.setString(12, dossier.result() == null ? null : dossier.result().name());
        put.executeUpdate();
    }
}
