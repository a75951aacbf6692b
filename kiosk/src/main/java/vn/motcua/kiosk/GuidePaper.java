package vn.motcua.kiosk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.hardware.ticket.ChecklistPaper;
import vn.motcua.hardware.ticket.PaperBrand;
import vn.motcua.hardware.ticket.PaperLanguage;
import vn.motcua.kiosk.model.Language;
import vn.motcua.protocol.DeviceConfig;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.guide.Paper;
import vn.motcua.protocol.guide.Procedure;

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
                language != Language.ENGLISH ? PaperLanguage.VIETNAMESE : PaperLanguage.ENGLISH,
                procedure.code(),
                procedure.name(),
                procedure.field(),
                procedure.time(),
                procedure.fee(),
                zone == null ? null : language.of(zone),
                procedure.papers().stream()
                        .limit(ChecklistPaper.MAX_ITEMS)
                        .map(paper -> item(paper, procedure, language))
                        .toList(),
                procedure.sameDayBefore(),
                new ChecklistPaper.Filing(
                        procedure.more().filing(),
                        procedure.more().agency(),
                        procedure.online(),
                        procedure.more().borderless(),
                        procedure.more().homeService()),
                LocalDateTime.ofInstant(now, config.office().timeZone()));
    }

    /** The staff read the Vietnamese; whoever took the list in another language finds its words below. */
    private static ChecklistPaper.Item item(Paper paper, Procedure procedure, Language language) {
        // The paper's typeface has no other scripts.
        Map<String, String> words = language == Language.ENGLISH
                ? procedure.more().words().getOrDefault(language.tag(), Map.of())
                : Map.of();
        String note = paper.note();
        String said = Stream.of(words.get(paper.name()), note == null ? null : words.getOrDefault(note, note))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new ChecklistPaper.Item(paper.name(), said.isEmpty() ? null : said, paper.digitised());
    }
}
