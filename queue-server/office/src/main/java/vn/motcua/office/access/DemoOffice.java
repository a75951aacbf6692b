package vn.motcua.office.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of the demo. Their password is printed and known to everybody, so they exist in the demo only: an office
 * that runs as itself on the same folder refuses them until {@code motcua user passwd} gives them another one.
 */
final class DemoOffice {
    static final String PASSWORD = "motcua-demo-2026";

    private static final List<User> PEOPLE = List.of(
            new User("canbo1", "Nguyễn Thị An", Role.OFFICER, false),
            new User("canbo2", "Trần Văn Bình", Role.OFFICER, false),
            new User("canbo3", "Lê Thị Chi", Role.OFFICER, false),
            new User("canbo4", "Phạm Văn Dũng", Role.OFFICER, false),
            new User("canbo5", "Hoàng Thị Giang", Role.OFFICER, false),
            new User("canbo6", "Vũ Văn Hải", Role.OFFICER, false),
            new User("quanly", "Đặng Thị Lan", Role.MANAGER, false),
            new User("quantri", "Bùi Văn Minh", Role.ADMINISTRATOR, false));

    private DemoOffice() {}

    /** Adds whoever is missing and writes {@code demo-sign-ins}, one line a person, for the launcher to print. */
    static void prepare(Users users, Path home) {
        List<String> lines = new ArrayList<>();
        // One hash for all: everybody knows their one password, and each hash more delays the demo's start.
        @Nullable String hash = null;
        for (User person : PEOPLE) {
            var known = users.credentials(person.name());
            if (known.isEmpty()) {
                hash = hash == null ? PasswordHash.hashHere(PASSWORD) : hash;
                users.add(person, hash, true);
            }
            if (known.isEmpty() || known.get().demo()) {
                lines.add(person.name() + " / " + PASSWORD + "  ("
                        + person.role().label() + ", " + person.displayName() + ")");
            }
        }
        PrivateFile.write(home.resolve("demo-sign-ins"), String.join("\n", lines) + "\n");
    }
}
