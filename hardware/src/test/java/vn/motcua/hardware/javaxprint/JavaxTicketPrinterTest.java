package vn.motcua.hardware.javaxprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.print.DocFlavor;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.HardwareFault;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.ticket.Papers;
import vn.motcua.hardware.ticket.TicketRaster;

/** There is no printer here: the system's PostScript writer stands in, which takes the same path through javax.print. */
class JavaxTicketPrinterTest {
    private final ByteArrayOutputStream postScript = new ByteArrayOutputStream();

    private StreamPrintService service() {
        var factories = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PRINTABLE, "application/postscript");
        return factories[0].getPrintService(postScript);
    }

    @Test
    void aTicketBecomesOnePageAsWideAsTheRoll() {
        try (var printer = new JavaxTicketPrinter(service(), TicketRaster.withNotoSans())) {
            assertThat(printer.print(Papers.sample())).isInstanceOf(PrintOutcome.Unknown.class);
        }
        var picture = TicketRaster.withNotoSans().render(Papers.sample());
        var text = postScript.toString(StandardCharsets.ISO_8859_1);
        assertThat(text)
                .startsWith("%!PS-Adobe")
                .containsPattern("/PageSize \\[226\\.7[0-9]* ")
                .contains("576 " + picture.getHeight() + " 8[");
        assertThat(text.split("\nshowpage", -1)).as("pages").hasSize(2);
    }

    @Test
    void aPrinterThatTellsNothingIsUnknown() {
        try (var printer = new JavaxTicketPrinter(service(), TicketRaster.withNotoSans())) {
            assertThat(printer.status()).isEqualTo(PrinterStatus.UNKNOWN);
        }
    }

    @Test
    void aDisposedServiceFails() {
        var service = service();
        service.dispose();
        try (var printer = new JavaxTicketPrinter(service, TicketRaster.withNotoSans())) {
            assertThat(printer.print(Papers.sample())).isNotEqualTo(new PrintOutcome.Printed());
        }
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThatAreKnown() {
        assertThatThrownBy(() -> JavaxTicketPrinter.named("Không có máy này", TicketRaster.withNotoSans()))
                .isInstanceOf(HardwareFault.class)
                .hasMessageContaining("Không có máy này")
                .hasMessageContaining("it knows:");
    }
}
