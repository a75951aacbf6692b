package vn.motcua.office;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import vn.motcua.office.definition.OfficeDefinition;
import vn.motcua.office.definition.OfficeDefinitionFile;

/** The office definition in force; replaced only in an office on a test clock. */
final class DefinitionSource implements Supplier<OfficeDefinition> {
    private static final System.Logger LOG = System.getLogger(DefinitionSource.class.getName());

    private volatile OfficeDefinition definition;

    private final Path folder;

    /**
     * Begins with a file.
     *
     * @throws vn.motcua.office.definition.OfficeDefinitionRefused when something in it is wrong
     */
    DefinitionSource(Path file) {
        this.definition = OfficeDefinitionFile.load(file);
        this.folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!definition.guide().remarks().isEmpty()) {
            LOG.log(Level.WARNING, definition.guide().trouble());
        }
    }

    @Override
    public OfficeDefinition get() {
        return definition;
    }

    /**
     * Reads another definition as if it lay beside the first one, so that it may name the same brand.
     *
     * @throws vn.motcua.office.definition.OfficeDefinitionRefused when something in it is wrong
     */
    OfficeDefinition read(byte[] yaml) throws IOException {
        Path file = Files.createTempFile(folder, "received-", ".yaml");
        try {
            Files.write(file, yaml);
            return OfficeDefinitionFile.load(file);
        } finally {
            Files.delete(file);
        }
    }

    /** Takes another definition; the office keeps its id, by which its devices know their topics. */
    void replace(OfficeDefinition other) {
        definition = other.withId(definition.id());
    }
}
