package vn.motcua.kiosk;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.view.LanguageFiles;
import vn.motcua.kiosk.view.LanguageFit;
import vn.motcua.kiosk.view.OffScreen;
import vn.motcua.kiosk.view.ScreenSize;
import vn.motcua.kiosk.voice.ClipList;

/** What a kiosk tells an operator of its files without running: guides, languages, clips. */
final class FileChecks {
    @Option(
            names = "--check-guide",
            paramLabel = "FILE",
            description = "Reads a procedure guide, prints what is wrong line by line, and ends: 1 when anything is.")
    private @Nullable Path guide;

    @Option(
            names = "--import-guide",
            paramLabel = "FILE",
            description = "Reads an export of the national database (CSV, or JSON), prints what is wrong line by line,"
                    + " writes what can be used to the file of --guide, and ends: 1 when anything was wrong, 2 when nothing"
                    + " could be used.")
    private @Nullable Path imported;

    @Option(
            names = "--list-sentences",
            description =
                    "Prints what the screens say in every language of this kiosk, each with the file name of its clip, and"
                            + " ends. Clips recorded under"
                            + " these names in $MOTCUA_HOME/kiosk/recorded are played instead of espeak-ng.")
    private boolean sentences;

    @Option(
            names = "--check-clips",
            paramLabel = "FOLDER",
            description =
                    "Reads a folder of recorded clips, prints what is missing, cannot be played or is never played, and"
                            + " ends: 1 when anything is.")
    private @Nullable Path clips;

    @Option(
            names = "--language-template",
            description =
                    "Prints every key of a language file with its Vietnamese, and ends. A file like this, translated and saved"
                            + " as $MOTCUA_HOME/kiosk/languages/wording_km.properties (UTF-8), adds its language to the screen.")
    private boolean template;

    @Option(
            names = "--check-languages",
            paramLabel = "FOLDER",
            description =
                    "Reads the language files in a folder, draws every screen in each of them at the size of --screen and"
                            + " --inches, prints what is missing or wrong, letters that no font has and words that do not"
                            + " fit, and ends: 1 when anything is.")
    private @Nullable Path languages;

    /**
     * Does what was asked for.
     *
     * @param into where an imported guide is written; absent when it is only looked at
     * @param own the languages of this kiosk
     * @param screen its glass, asked for only where something is drawn
     * @return the exit code; empty when nothing was asked for and the kiosk shall run
     */
    OptionalInt run(@Nullable Path into, Supplier<List<Language>> own, Supplier<ScreenSize> screen, PrintWriter out) {
        if (guide instanceof Path file) {
            return OptionalInt.of(GuideReport.of(file, null, LocalDate.now(), out));
        }
        if (imported instanceof Path file) {
            return OptionalInt.of(GuideReport.of(file, into, LocalDate.now(), out));
        }
        if (languages instanceof Path folder) {
            return OptionalInt.of(languages(folder, screen, out));
        }
        if (clips instanceof Path folder) {
            List<String> problems = ClipList.problems(folder, own.get());
            print(problems, out);
            return OptionalInt.of(problems.isEmpty() ? 0 : 1);
        }
        if (sentences || template) {
            print(sentences ? ClipList.lines(own.get()) : LanguageFiles.template(), out);
            return OptionalInt.of(0);
        }
        return OptionalInt.empty();
    }

    private static int languages(Path folder, Supplier<ScreenSize> screen, PrintWriter out) {
        LanguageFiles.Found files = LanguageFiles.in(folder);
        print(files.problems(), out);
        boolean well = files.problems().isEmpty();
        if (files.languages().size() > Language.SHIPPED.size()) {
            ScreenSize size = screen.get();
            for (LanguageFit.Found fit : OffScreen.draw(() -> LanguageFit.on(size, files.languages()))) {
                print(fit.told(), out);
                well &= fit.problems().isEmpty();
            }
        }
        return well ? 0 : 1;
    }

    private static void print(List<String> lines, PrintWriter out) {
        lines.forEach(out::println);
        out.flush();
    }
}
