package vn.motcua.office.definition;

import java.nio.file.Path;
import java.util.Optional;

/** The one way from a definition file to an {@link OfficeDefinition}. */
public final class OfficeDefinitionFile {
    private OfficeDefinitionFile() {}

    /**
     * Reads and checks a definition together with the brand file that it names. Nothing of a wrong file is used.
     *
     * @param file a YAML file in UTF-8 and NFC, at most 1 MiB
     * @return the whole definition, every reference in it resolved
     * @throws OfficeDefinitionRefused with all problems found (at most 200), each with file, line, column and a remedy
     */
    public static OfficeDefinition load(Path file) {
        Problems problems = new Problems();
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        Optional<OfficeDefinition> definition =
                YamlDocument.read(file, problems).map(office -> new OfficeReader(problems).read(office, folder));
        if (definition.isEmpty() || !problems.none()) {
            throw new OfficeDefinitionRefused(file, problems.inOrder());
        }
        return definition.get();
    }
}
