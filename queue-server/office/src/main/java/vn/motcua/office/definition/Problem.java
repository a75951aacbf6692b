package vn.motcua.office.definition;

import vn.motcua.protocol.Text;

/**
 * One thing wrong in a definition file: where it stands, what is wrong and how to mend it.
 *
 * @param file name of the file, without folders
 * @param line line, counted from 1
 * @param column column, counted from 1
 * @param what what is wrong
 * @param mend what to write instead
 */
public record Problem(String file, int line, int column, Text what, Text mend) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + what.vi() + ". " + mend.vi() + ".\n    " + what.en() + ". "
                + mend.en() + ".";
    }
}
