package vn.motcua.office.definition;

import java.util.List;
import vn.motcua.protocol.Text;

/**
 * A counter (quầy) with its skills.
 *
 * @param id short id, unique in the office; it stands in paths and topics
 * @param name what the signs say
 * @param services ids of the services it can serve, never empty
 */
public record CounterDefinition(String id, Text name, List<String> services) {
    public CounterDefinition {
        services = List.copyOf(services);
    }
}
