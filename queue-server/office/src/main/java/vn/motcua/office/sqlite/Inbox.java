package vn.motcua.office.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.office.queue.Fact;
import vn.motcua.office.queue.Fact.Reception;

/** What devices have sent, each event once: (device, epoch, sequence) with the hash of its content. */
final class Inbox {
    private final PreparedStatement insert;
    private final PreparedStatement find;
    private final PreparedStatement quarantine;
    private final PreparedStatement ranges;
    /** Outboxes whose ranges are remembered; others are read from the table again. */
    private static final int REMEMBERED = 256;

    /** First → last of each closed range, by device and epoch: what is asked before every ack. */
    private final Map<String, TreeMap<Long, Long>> cache = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TreeMap<Long, Long>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Inbox(Connection connection) throws SQLException {
        insert = connection.prepareStatement(
                "INSERT INTO inbox (device, epoch, seq, hash, type, body, at) VALUES (?, ?, ?, ?, ?, ?, ?)");
        quarantine = connection.prepareStatement("""
                INSERT OR IGNORE INTO quarantine (device, epoch, seq, hash, type, body, at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""");
        find = connection.prepareStatement("SELECT hash FROM inbox WHERE device = ? AND epoch = ? AND seq = ?");
        // Gaps and islands: within a range, seq minus its row number is constant.
        ranges = connection.prepareStatement("""
                SELECT min(seq), max(seq) FROM
                  (SELECT seq, seq - row_number() OVER (ORDER BY seq) AS island
                   FROM inbox WHERE device = ? AND epoch = ?)
                GROUP BY island ORDER BY 1""");
    }

    Reception receive(Fact fact, Instant now) throws SQLException {
        TreeMap<Long, Long> known = known(fact.device().value(), fact.epoch());
        Map.Entry<Long, Long> below = known.floorEntry(fact.sequence());
        if (below != null && below.getValue() >= fact.sequence()) {
            return again(fact, now);
        }
        store(insert, fact, now);
        add(known, fact.sequence());
        return Reception.ADMITTED;
    }

    private Reception again(Fact fact, Instant now) throws SQLException {
        find.setString(1, fact.device().value());
        find.setString(2, fact.epoch());
        find.setLong(3, fact.sequence());
        try (ResultSet row = find.executeQuery()) {
            if (row.next() && row.getString(1).equals(fact.hash())) {
                return Reception.DUPLICATE;
            }
        }
        // A quarantined event comes again until it is acked: only its first arrival may have an effect.
        return store(quarantine, fact, now) > 0 ? Reception.QUARANTINED : Reception.DUPLICATE;
    }

    private static int store(PreparedStatement into, Fact fact, Instant now) throws SQLException {
        into.setString(1, fact.device().value());
        into.setString(2, fact.epoch());
        into.setLong(3, fact.sequence());
        into.setString(4, fact.hash());
        into.setString(5, fact.type());
        into.setString(6, fact.content());
        into.setLong(7, now.toEpochMilli());
        return into.executeUpdate();
    }

    private static void add(TreeMap<Long, Long> known, long sequence) {
        Map.Entry<Long, Long> below = known.floorEntry(sequence);
        long first = below != null && below.getValue() == sequence - 1 ? below.getKey() : sequence;
        Long above = known.remove(sequence + 1);
        known.put(first, above != null ? above : sequence);
    }

    List<long[]> received(String device, String epoch) throws SQLException {
        List<long[]> received = new ArrayList<>();
        known(device, epoch).forEach((first, last) -> received.add(new long[] {first, last}));
        return received;
    }

    /** A batch was given up: the table knows best. */
    void forgetCache() {
        cache.clear();
    }

    private TreeMap<Long, Long> known(String device, String epoch) throws SQLException {
        String key = device + "/" + epoch;
        TreeMap<Long, Long> known = cache.get(key);
        if (known == null) {
            known = new TreeMap<>();
            ranges.setString(1, device);
            ranges.setString(2, epoch);
            try (ResultSet row = ranges.executeQuery()) {
                while (row.next()) {
                    known.put(row.getLong(1), row.getLong(2));
                }
            }
            cache.put(key, known);
        }
        return known;
    }
}
