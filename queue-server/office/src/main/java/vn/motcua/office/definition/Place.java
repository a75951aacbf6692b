package vn.motcua.office.definition;

import org.yaml.snakeyaml.error.Mark;

/** Where something stands in a file; lines and columns count from 1. */
record Place(String file, int line, int column) {
    static Place of(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    static Place startOf(String file) {
        return new Place(file, 1, 1);
    }
}
