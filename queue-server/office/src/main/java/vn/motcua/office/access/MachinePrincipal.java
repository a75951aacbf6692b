package vn.motcua.office.access;

import java.util.Set;

/**
 * A program that holds a machine token.
 *
 * @param name  the token's name
 * @param roles what the program may do, role by role: none includes another here
 */
public record MachinePrincipal(String name, Set<Role> roles) implements Principal {
    /** Copies the roles. */
    public MachinePrincipal {
        roles = Set.copyOf(roles);
    }

    @Override
    public String key() {
        return "machine:" + name;
    }

    @Override
    public boolean has(Role asked) {
        return roles.contains(asked);
    }
}
