package vn.motcua.office;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import vn.motcua.office.definition.CounterDefinition;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.ServiceDefinition;
import vn.motcua.office.voice.HallVoice;

/** The voice of this office: the clip pack of its settings, the letters and counters of its definition. */
final class HallVoices {
    private HallVoices() {}

    /** A pack that is named is used or complained about; the usual place may be empty. */
    static HallVoice of(OfficeSettings settings, Supplier<OfficeDefinition> definition) {
        Path usual = settings.home().resolve("voice");
        Path pack = settings.voicePack().orElse(Files.isDirectory(usual) ? usual : null);
        return new HallVoice(pack, () -> needs(definition.get()));
    }

    private static HallVoice.Needs needs(OfficeDefinition office) {
        return new HallVoice.Needs(
                office.services().stream().map(ServiceDefinition::letter).toList(),
                office.counters().stream().map(CounterDefinition::id).toList());
    }
}
