package vn.motcua.workload.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.PrinterAddress;
import vn.motcua.hardware.escpos.EscPosTicketPrinter;
import vn.motcua.hardware.ticket.PaperBrand;
import vn.motcua.hardware.ticket.PaperLanguage;
import vn.motcua.hardware.ticket.TicketPaper;
import vn.motcua.hardware.ticket.TicketRaster;

/** A judge that cannot condemn is worth nothing: each kind of wrong is laid before it, and a clean day. */
class JudgeTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String FIRST = "q5oDcM8xS1yG0aXw2bVn7A";
    private static final String SECOND = "Zx81kPq0TTuW_e-3mNbV5g";
    private static final String THIRD = "0aB1cD2eF3gH4iJ5kL6mN7";

    @TempDir
    private Path folder;

    private Path database;
    private Path log;

    @BeforeEach
    void anOfficeWithTwoTickets() throws Exception {
        database = folder.resolve("office.db");
        log = folder.resolve("paper.log");
        sql("CREATE TABLE event (seq INTEGER PRIMARY KEY, at INTEGER, type TEXT, v INTEGER, body TEXT)");
        sql("CREATE TABLE inbox (device TEXT, epoch TEXT, seq INTEGER, hash TEXT, type TEXT, body TEXT, at INTEGER)");
        sql("CREATE TABLE txn (requested INTEGER, called INTEGER, started INTEGER, ended INTEGER, waiting INTEGER)");
        issued("t-1", FIRST, "A001");
        issued("t-2", SECOND, "A002");
    }

    @Test
    void aCleanDayIsClean() throws Exception {
        print(FIRST, "A001");
        print(SECOND, "A002");

        Judge.Verdict verdict = judge(FIRST + " A001", SECOND + " A002");

        assertThat(verdict.printed()).isEqualTo(2);
        assertThat(verdict.found()).isEqualTo(2);
        assertThat(verdict.clean()).as("%s", verdict.problems()).isTrue();
    }

    @Test
    void aTicketOnPaperThatTheOfficeLacksIsLost() throws Exception {
        print(FIRST, "A001");
        print(THIRD, "A003");

        Judge.Verdict verdict = judge();

        assertThat(verdict.printed()).isEqualTo(2);
        assertThat(verdict.found()).isEqualTo(1);
        assertThat(verdict.lost()).isEqualTo(1);
    }

    @Test
    void aNumberShownThatTheOfficeLacksIsLostEvenWithoutPaper() throws Exception {
        assertThat(judge(THIRD + " A003").lost()).isEqualTo(1);
    }

    @Test
    void aTornPaperWithAReadableCodeCountsAsPrinted() throws Exception {
        print(THIRD, "A003");
        byte[] whole = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(whole, whole.length - 20));
        print(FIRST, "A001");

        Judge.Verdict verdict = judge();

        assertThat(verdict.printed()).isEqualTo(2);
        assertThat(verdict.lost()).isEqualTo(1);
    }

    @Test
    void aSecondPaperOfATicketIsDoubledUnlessItIsMarkedAsACopy() throws Exception {
        print(FIRST, "A001");
        print(FIRST, "A001");

        assertThat(judge().doubled()).isEqualTo(1);

        sql("INSERT INTO inbox (type, body) VALUES ('TicketPrinted/1',"
                + " '{\"body\":{\"ticket\":\"t-1\",\"outcome\":\"printed\",\"copy\":1}}')");
        assertThat(judge().doubled()).isZero();
    }

    @Test
    void oneNumberForTwoTicketsIsDoubled() throws Exception {
        issued("t-3", THIRD, "A002");

        assertThat(judge().doubled()).isEqualTo(1);
    }

    @Test
    void aTicketIssuedTwiceIsDoubled() throws Exception {
        issued("t-1", FIRST, "A001");

        assertThat(judge().doubled()).isEqualTo(1);
    }

    @Test
    void aTicketUnderAnotherNumberThanShownIsRenumbered() throws Exception {
        print(FIRST, "A001");

        Judge.Verdict verdict = judge(FIRST + " A007");

        assertThat(verdict.renumbered()).isEqualTo(1);
        assertThat(verdict.clean()).isFalse();
    }

    @Test
    void aWaitBelowZeroIsFound() throws Exception {
        sql("INSERT INTO txn VALUES (1000, 900, 950, 990, -50)");

        assertThat(judge().negative()).isEqualTo(1);
    }

    @Test
    void aWholePaperWithoutAReadableCodeIsNotPassedOver() throws Exception {
        print(null, "A001");

        assertThat(judge().lost()).isEqualTo(1);
    }

    private Judge.Verdict judge(String... shown) throws IOException, InterruptedException {
        Path screen = Files.write(folder.resolve("screen.shown"), List.of(shown));
        return Judge.of(ROOT, database, List.of(log), List.of(screen));
    }

    private void print(@org.jspecify.annotations.Nullable String token, String number) throws IOException {
        Path one = folder.resolve("one.bin");
        Files.deleteIfExists(one);
        try (var printer = EscPosTicketPrinter.at(
                new PrinterAddress.PlainFile(one), TicketRaster.withNotoSans(), EscPosTicketPrinter.DEADLINE)) {
            printer.print(new TicketPaper(
                    new PaperBrand("Trung tâm", "Phường Bình An", "Có giá trị trong ngày.", "0200 000 000"),
                    PaperLanguage.VIETNAMESE,
                    number,
                    "Hộ tịch",
                    "Civil status",
                    false,
                    LocalDateTime.of(2026, 11, 23, 9, 42),
                    null,
                    null,
                    null,
                    List.of(),
                    token == null ? null : "http://127.0.0.1:8080/t/" + token,
                    false));
        }
        Files.write(log, Files.readAllBytes(one), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void issued(String ticket, String token, String number) throws SQLException {
        try (Connection connection = open();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO event (type, body) VALUES ('TicketIssued', ?)")) {
            insert.setString(
                    1,
                    "{\"at\":2000,\"arrival\":1000,\"ticket\":\"" + ticket + "\",\"number\":\"" + number
                            + "\",\"seriesDay\":\"2026-11-23\",\"linkToken\":\"" + token + "\"}");
            insert.executeUpdate();
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = open();
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }
}
