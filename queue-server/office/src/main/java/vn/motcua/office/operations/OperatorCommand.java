package vn.motcua.office.operations;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.motcua.office.OfficeSettings;
import vn.motcua.office.backup.BackupFault;
import vn.motcua.office.definition.OfficeDefinitionRefused;
import vn.motcua.office.queue.QueueStore.StorageFault;

/** What the operator's commands share: the office they work on, their words, their exit codes (0 done, 1 not done). */
abstract class OperatorCommand {
    private final Map<String, String> environment;
    private @Nullable Installation office;

    @Spec
    private @Nullable CommandSpec spec;

    OperatorCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    static void run(Callable<Integer> command, String[] arguments) {
        int code = new CommandLine(command).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Tells an expected failure in its own sentence instead of a stack trace. */
    int guarded(Callable<Integer> work) {
        try {
            return work.call();
        } catch (BackupFault | StorageFault | OfficeDefinitionRefused | OfficeSettings.UnusableSetting e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    Map<String, String> environment() {
        return environment;
    }

    Installation office() {
        Installation known = office;
        if (known == null) {
            known = Installation.from(environment);
            office = known;
        }
        return known;
    }

    void say(String sentence) {
        Objects.requireNonNull(spec).commandLine().getOut().println(sentence);
    }

    int refuse(String sentence) {
        Objects.requireNonNull(spec).commandLine().getErr().println(sentence);
        return 1;
    }
}
