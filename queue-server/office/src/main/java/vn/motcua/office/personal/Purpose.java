package vn.motcua.office.personal;

import java.time.Duration;
import vn.motcua.office.access.Role;

/**
 * What personal data is kept for.
 *
 * @param name as clients call it
 * @param kept how long, from when it came in
 * @param byDevices whether devices may hand it in, besides staff
 * @param readers who may read and erase it
 * @param longest most characters
 * @param together whether it is read only among others of its kind, never alone by its name
 */
public record Purpose(String name, Duration kept, boolean byDevices, Role readers, int longest, boolean together) {}
