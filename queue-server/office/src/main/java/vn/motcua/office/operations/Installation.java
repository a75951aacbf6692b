package vn.motcua.office.operations;

import java.nio.file.Path;
import java.util.Map;
import vn.motcua.domain.queue.OfficeRules;
import vn.motcua.office.OfficeRulesOf;
import vn.motcua.office.OfficeSettings;
import vn.motcua.office.backup.BackupFolder;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;

/** The office that a command works on, as the environment names it. */
final class Installation {
    private final OfficeSettings settings;
    private final Map<String, String> environment;

    private Installation(OfficeSettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** As {@link OfficeSettings#from}. */
    static Installation from(Map<String, String> environment) {
        return new Installation(OfficeSettings.from(environment), environment);
    }

    OfficeSettings settings() {
        return settings;
    }

    Path home() {
        return settings.home();
    }

    BackupFolder backups() {
        return BackupFolder.of(home(), environment);
    }

    OfficeDefinition definition() {
        return OfficeDefinitionFile.load(settings.definition());
    }

    OfficeRules rules() {
        return OfficeRulesOf.definition(definition());
    }
}
