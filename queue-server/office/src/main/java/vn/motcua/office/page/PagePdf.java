package vn.motcua.office.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A page of paper as PDF. The letters that are used go into the file, so that Vietnamese reads the same everywhere. */
public final class PagePdf {
    private static final File REGULAR = new File("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf");
    private static final File BOLD = new File("/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf");
    private static final String FAMILY = "Noto Sans";
    private static final int USUAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    static {
        XRLog.setLoggingEnabled(false); // a line for every step of every file
    }

    private PagePdf() {}

    /** Whether this machine has the letters (Debian's package fonts-noto-core). */
    public static boolean possible() {
        return REGULAR.canRead() && BOLD.canRead();
    }

    /**
     * The PDF of a page that is well-formed XML.
     *
     * @throws IllegalStateException without the letters; see {@link #possible()}
     */
    public static byte[] of(String xhtml) {
        if (!possible()) {
            throw new IllegalStateException("fonts-noto-core is missing");
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    // Tagged for screen readers (ISO 14289); it also keeps PDFBox from searching the machine for
                    // letters.
                    .usePdfUaAccessibility(true)
                    .useFont(REGULAR, FAMILY, USUAL_WEIGHT, FontStyle.NORMAL, true)
                    .useFont(BOLD, FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true)
                    .withHtmlContent(xhtml, null)
                    .toStream(file)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
