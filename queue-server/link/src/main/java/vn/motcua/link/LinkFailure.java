package vn.motcua.link;

/** A link that cannot be opened for a reason that trying again will not mend, such as an unreadable trust store. */
public final class LinkFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    LinkFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
