package vn.motcua.office.access;

/**
 * A person who signed in.
 *
 * @param user        the user name, also the officer's id in events
 * @param displayName how the office calls the person
 * @param role        the role
 * @param session     the session that the request came with
 */
public record UserPrincipal(String user, String displayName, Role role, Session session) implements Principal {
    @Override
    public String key() {
        return "user:" + user;
    }

    @Override
    public boolean has(Role asked) {
        return role.includes(asked);
    }
}
