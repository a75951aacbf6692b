package vn.motcua.kiosk;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.motcua.hardware.ticket.ChecklistPaper;
import vn.motcua.hardware.ticket.PaperBrand;
import vn.motcua.hardware.ticket.PaperLanguage;
import vn.motcua.kiosk.guide.Procedure;
import vn.motcua.kiosk.model.Language;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.Text;

/** The printed list of papers of a procedure: the office's names, the guide's words, nothing of who asked for it. */
final class GuidePaper {
    private GuidePaper() {}

    static ChecklistPaper of(Procedure procedure, DeviceConfig config, Language language, Instant now) {
        DeviceConfig.Brand brand = config.brand();
        Text zone = config.services().stream()
                .filter(service -> service.id().equals(procedure.service()))
                .findFirst()
                .map(DeviceConfig.Service::zone)
                .orElse(null);
        return new ChecklistPaper(
                new PaperBrand(language.of(brand.line()), language.of(brand.name()), null, brand.hotline()),
                language == Language.VIETNAMESE ? PaperLanguage.VIETNAMESE : PaperLanguage.ENGLISH,
                procedure.code(),
                procedure.name(),
                procedure.field(),
                procedure.time(),
                procedure.fee(),
                zone == null ? null : language.of(zone),
                procedure.papers().stream()
                        .limit(ChecklistPaper.MAX_ITEMS)
                        .map(paper -> new ChecklistPaper.Item(paper.name(), paper.note(), paper.onDemand()))
                        .toList(),
                procedure.sameDayBefore(),
                procedure.online(),
                LocalDateTime.ofInstant(now, config.office().timeZone()));
    }
}
