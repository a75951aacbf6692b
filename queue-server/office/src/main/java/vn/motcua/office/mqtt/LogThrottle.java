package vn.motcua.office.mqtt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Says whether a complaint may be logged: once a minute and subject, and at most {@value #SUBJECTS} subjects are
 * remembered, so that a device gone mad cannot fill the log.
 */
final class LogThrottle {

    private static final int SUBJECTS = 1_000;
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Map<String, Long> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > SUBJECTS;
        }
    };

    synchronized boolean mayLog(String subject) {
        long now = System.nanoTime();
        Long before = last.get(subject);
        if (before != null && now - before < PAUSE_NANOS) {
            return false;
        }
        last.put(subject, now);
        return true;
    }
}
