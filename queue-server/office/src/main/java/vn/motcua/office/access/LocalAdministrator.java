package vn.motcua.office.access;

/** A command on the office's own machine, run by whoever may read the data folder. */
public record LocalAdministrator() implements Principal {
    @Override
    public String key() {
        return "local";
    }

    @Override
    public boolean has(Role asked) {
        return true;
    }
}
