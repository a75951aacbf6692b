package vn.motcua.office.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is to the office; a later role includes every earlier one. */
public enum Role {
    /** Cán bộ: serves at a counter and sees the queue and the reports without officers' names. */
    OFFICER,
    /** Quản lý: also sees the reports by officer. */
    MANAGER,
    /** Quản trị: also keeps users, devices and settings. */
    ADMINISTRATOR;

    /**
     * The role's name in files, bodies and on the command line.
     *
     * @return the lower-case name
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether whoever has this role may also do what the other role may.
     *
     * @param other the role asked for
     * @return true when this role is the other or a later one
     */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /**
     * The role of a label.
     *
     * @param label a lower-case name as {@link #label} gives it
     * @return the role, empty for any other text
     */
    public static Optional<Role> of(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }
}
