package vn.motcua.office.operations;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What a command said and how it ended.
 *
 * @param code exit code
 * @param words everything it wrote
 */
record Spoken(int code, String words) {
    static Spoken by(Object command, String... arguments) {
        StringWriter words = new StringWriter();
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(words, true)).setErr(new PrintWriter(words, true));
        return new Spoken(line.execute(arguments), words.toString());
    }
}
