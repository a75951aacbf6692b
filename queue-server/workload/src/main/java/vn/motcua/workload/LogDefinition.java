package vn.motcua.workload;

import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * An office made for a visit log: its services and counters with their skills, open around the clock, strict priority.
 * The text has the format of {@code provisioning/offices/*.yaml}.
 */
final class LogDefinition {
    /** I, O and Q are too easily taken for digits (design, "Numbers"). */
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private LogDefinition() {}

    /**
     * Writes it.
     *
     * @param id the running office's id: its devices and topics are named after it
     * @param log whose services and counters
     * @param brand the brand file's path, from the folder of the running office's definition
     * @throws WorkloadFault when the log has more services than there are letters
     */
    static String yaml(String id, VisitLog log, String brand) {
        StringBuilder yaml = new StringBuilder(4_096);
        yaml.append("""
                id: %s
                name: {vi: Cơ quan theo nhật ký (mô phỏng), en: Office of a visit log (simulated)}
                timeZone: %s
                dayStart: 03:00
                brand: %s
                openingHours:
                """.formatted(id, SimulatedDay.ZONE, brand));
        for (String day : "mon tue wed thu fri sat sun".split(" ", -1)) {
            yaml.append("  ").append(day).append(": [{from: 00:00, to: 23:59}]\n");
        }
        yaml.append("services:\n");
        letters(log.services())
                .forEach((service, letter) ->
                        yaml.append("""
                  - id: %1$s
                    letter: %2$s
                    purpose: submit
                    icon: document-check
                    name: {vi: Dịch vụ %3$s, en: Service %3$s}
                    zone: {vi: Sảnh chung, en: Main hall}
                """.formatted(service, letter, service.toUpperCase(Locale.ROOT))));
        yaml.append("counters:\n");
        log.skills().forEach((counter, services) -> yaml.append("""
                  - {id: %1$s, name: {vi: Quầy %1$s, en: Counter %1$s}, services: [%2$s]}
                """.formatted(counter, String.join(", ", services))));
        yaml.append("plan:\n");
        log.skills().keySet().forEach(counter -> yaml.append("""
                  - {counter: %s, days: [mon, tue, wed, thu, fri, sat, sun], from: 00:00, to: 23:59}
                """.formatted(counter)));
        return yaml.append(RULES).toString();
    }

    private static final String RULES = """
            policy: {name: strict}
            settings:
              callLimit: 3
              recallSpacingSeconds: 0
              returnToleranceMinutes: 60
              undoSeconds: 10
              appointmentEarlyMinutes: 10
              lateArrivalMinutes: 15
              priorityPeople: {vi: Theo nhật ký, en: As in the log}
            targets:
              - {from: 1990-01-01, waitMinutes: 15, unit: transaction, source: {vi: Chọn cho mô phỏng, en: Chosen for the simulation}}
            boards:
              - {id: hall, name: {vi: Bảng sảnh, en: Hall board}, screenInches: 55, farthestSeatMetres: 10}
            """;

    /** A letter for each service: its own where it is one and free, else the next free one. */
    static SortedMap<String, Character> letters(SortedSet<String> services) {
        if (services.size() > LETTERS.length()) {
            throw new WorkloadFault(
                    "the log has " + services.size() + " services; an office has at most " + LETTERS.length());
        }
        SortedMap<String, Character> letters = new TreeMap<>();
        for (String service : services) {
            char own = Character.toUpperCase(service.charAt(0));
            if (LETTERS.indexOf(own) >= 0 && !letters.containsValue(own)) {
                letters.put(service, own);
            }
        }
        for (String service : services) {
            if (!letters.containsKey(service)) {
                LETTERS.chars()
                        .mapToObj(letter -> (char) letter)
                        .filter(letter -> !letters.containsValue(letter))
                        .findFirst()
                        .ifPresent(letter -> letters.put(service, letter));
            }
        }
        return letters;
    }
}
