package vn.motcua.office.access;

import java.io.Console;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code motcua user}: keeps the people who may sign in, straight in {@code access.db}, whether the office
 * runs or not. A password comes from a prompt or a file, never from the command line, where other accounts of the
 * machine could read it.
 */
@Command(
        name = "user",
        description = "Keep the people who may sign in.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class UserMain {
    /** The command was understood but refused, for instance a name that is taken. */
    static final int REFUSED = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--home", description = "Data folder (default: MOTCUA_HOME, else ~/.motcua).")
    private @Nullable Path home;

    /** Creates the command for picocli. */
    public UserMain() {}

    /**
     * Runs the command and ends the process: 0 done, 1 refused, 2 not understood.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new UserMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return REFUSED;
                });
    }

    @Command(name = "add", description = "Add a user.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "Lower-case letters, digits and '-'.") String name,
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") Role role,
            @Option(names = "--name", description = "How the office calls the person.") @Nullable String displayName,
            @Mixin PasswordSource source) {
        if (!Slug.valid(name)) {
            return refused("The user name must be 1 to 32 lower-case letters, digits and '-'.");
        }
        Optional<String> hash = hashOfNewPassword(name, source);
        if (hash.isEmpty()) {
            return REFUSED;
        }
        User user = new User(name, displayName == null ? name : displayName, role, false);
        return switch (onUsers(users -> users.add(user, hash.get(), false))) {
            case ADDED -> done("User " + name + " can sign in as " + role.label() + ".");
            case NAME_TAKEN -> refused("There is a user " + name + " already.");
            case FULL -> refused("At most " + Users.LIMIT + " users can be stored.");
        };
    }

    @Command(name = "passwd", description = "Give a user another password.", mixinStandardHelpOptions = true)
    int passwd(@Parameters(paramLabel = "NAME") String name, @Mixin PasswordSource source) {
        Optional<String> hash = hashOfNewPassword(name, source);
        if (hash.isEmpty()) {
            return REFUSED;
        }
        return onUsers(users -> users.changePassword(name, hash.get()))
                ? done("User " + name + " has a new password and is signed out everywhere.")
                : refused("There is no user " + name + ".");
    }

    @Command(name = "list", description = "List the users.", mixinStandardHelpOptions = true)
    int list() {
        for (User user : onUsers(Users::all)) {
            done(user.name() + "\t" + user.role().label() + "\t" + (user.disabled() ? "disabled" : "active") + "\t"
                    + user.displayName());
        }
        return 0;
    }

    @Command(name = "disable", description = "Refuse a user from now on.", mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "NAME") String name) {
        return onUsers(users -> users.disable(name))
                ? done("User " + name + " is signed out and cannot sign in.")
                : refused("There is no user " + name + ".");
    }

    /** Where a new password comes from. */
    static final class PasswordSource {
        @Option(
                names = "--password-file",
                paramLabel = "FILE",
                description = "File whose first line is the password (default: ask).")
        private @Nullable Path file;

        Optional<String> read() {
            if (file != null) {
                return Optional.of(PrivateFile.firstLine(file));
            }
            Console console = System.console();
            if (console == null || !console.isTerminal()) {
                return Optional.empty();
            }
            char @Nullable [] first = console.readPassword("Password: ");
            char @Nullable [] again = console.readPassword("Again: ");
            return first != null && again != null && Arrays.equals(first, again)
                    ? Optional.of(new String(first))
                    : Optional.empty();
        }
    }

    private Optional<String> hashOfNewPassword(String name, PasswordSource source) {
        Optional<String> password = source.read();
        if (password.isEmpty()) {
            refused("No password: give --password-file, or type the same one twice at a terminal.");
            return Optional.empty();
        }
        if (!PasswordRules.allow(name, password.get())) {
            refused("The password must have " + PasswordRules.MIN_CHARACTERS + " to " + PasswordRules.MAX_CHARACTERS
                    + " characters, not be common, and not be the user name.");
            return Optional.empty();
        }
        try {
            return Optional.of(new PasswordHash().hash(password.get()));
        } catch (PasswordHash.Busy impossible) {
            throw new AccessException("One command hashes one password", impossible);
        }
    }

    private <T> T onUsers(Function<Users, T> work) {
        try (AccessStore store = AccessStore.open(folder())) {
            return work.apply(new Users(store, Clock.systemUTC()));
        }
    }

    private Path folder() {
        String set = System.getenv("MOTCUA_HOME");
        if (home != null) {
            return home;
        }
        return set != null && !set.isBlank() ? Path.of(set) : Path.of(System.getProperty("user.home"), ".motcua");
    }

    private int done(String sentence) {
        command().commandLine().getOut().println(sentence);
        return 0;
    }

    private int refused(String sentence) {
        command().commandLine().getErr().println(sentence);
        return REFUSED;
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it runs a command");
        }
        return spec;
    }
}
