package vn.motcua.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.link.systemd.DiskSign;
import vn.motcua.link.systemd.Sign;
import vn.motcua.link.systemd.Watchdog;

/** What must turn for an office to live: its command loop and its disk. */
final class LifeSigns {
    private LifeSigns() {}

    /** Tells systemd, if it started the office, that it is ready, and from now on that it lives. */
    static Optional<Watchdog> show(Office office, Path home, Map<String, String> environment) {
        if (!environment.containsKey("NOTIFY_SOCKET")) {
            return Optional.empty();
        }
        DiskSign disk = new DiskSign(home.resolve("heartbeat"));
        return Watchdog.start(
                environment,
                List.of(new Sign("The command loop", office::sinceLoopTurned), new Sign("The disk", disk::silence)));
    }
}
