package vn.motcua.kiosk;

import vn.motcua.hardware.ticket.FeedbackPaper;
import vn.motcua.hardware.ticket.PaperBrand;
import vn.motcua.hardware.ticket.PaperLanguage;
import vn.motcua.hardware.ticket.TicketPaper;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.model.Letters;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.Text;

/** The slip of formal feedback: the office's names, the code and the day; no word about the citizen. */
final class FeedbackSlip {
    private FeedbackSlip() {}

    static FeedbackPaper of(String code, Letters.Outcome.Received received, DeviceConfig config, Language language) {
        DeviceConfig.Brand brand = config.brand();
        Text due = received.due();
        return new FeedbackPaper(
                new PaperBrand(language.of(brand.line()), language.of(brand.name()), null, brand.hotline()),
                language != Language.ENGLISH ? PaperLanguage.VIETNAMESE : PaperLanguage.ENGLISH,
                code,
                received.dueOn(),
                due == null ? null : due.vi(),
                due == null ? null : due.en(),
                link(code, config));
    }

    /** The page on which it is followed, with the code behind the hash: it goes to no server and into no log. */
    private static String link(String code, DeviceConfig config) {
        String page = Translation.opinionPage(config);
        if (page == null) {
            return code;
        }
        String link = page + "#" + code;
        return link.length() > TicketPaper.MAX_LINK ? code : link;
    }
}
