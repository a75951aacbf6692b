package vn.motcua.office;

import java.util.function.Supplier;
import vn.motcua.office.definition.OfficeDefinition;

/** The office definition in force; replaced only in an office on a test clock. */
final class DefinitionSource implements Supplier<OfficeDefinition> {
    private volatile OfficeDefinition definition;

    DefinitionSource(OfficeDefinition definition) {
        this.definition = definition;
    }

    @Override
    public OfficeDefinition get() {
        return definition;
    }

    void replace(OfficeDefinition other) {
        definition = other;
    }
}
