package vn.motcua.office.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's codes mean for whoever looks after the machine. */
final class DiskTrouble {
    private DiskTrouble() {}

    /** One phrase, without any value of a row. */
    static String of(SQLException met) {
        if (!(met instanceof SQLiteException sqlite)) {
            return String.valueOf(met.getMessage());
        }
        // The low byte is the primary code: https://www.sqlite.org/rescode.html
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)) {
            case SQLITE_FULL -> "its disk is full";
            case SQLITE_READONLY -> "its disk or file is read-only";
            case SQLITE_IOERR ->
                "its disk fails or is read-only (" + sqlite.getResultCode().name() + ")";
            case SQLITE_CANTOPEN -> "its file cannot be opened";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "its file is damaged: stop the office and run motcua doctor";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another process holds its file";
            default -> String.valueOf(sqlite.getMessage());
        };
    }
}
