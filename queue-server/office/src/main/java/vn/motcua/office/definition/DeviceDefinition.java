package vn.motcua.office.definition;

import java.util.Optional;
import vn.motcua.protocol.Text;

/**
 * A device that may speak to the office.
 *
 * @param id lower-case slug, unique in the office
 * @param kind what it is
 * @param name where it stands
 * @param counter the counter it belongs to; present exactly for counter units
 */
public record DeviceDefinition(String id, DeviceKind kind, Text name, Optional<String> counter) {}
