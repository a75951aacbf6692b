package vn.motcua.office.access;

/**
 * A person who may sign in.
 *
 * @param name        the user name: a lower-case slug of at most 32 characters
 * @param displayName how the office calls the person
 * @param role        the role
 * @param disabled    whether sign-in is refused
 */
public record User(String name, String displayName, Role role, boolean disabled) {}
