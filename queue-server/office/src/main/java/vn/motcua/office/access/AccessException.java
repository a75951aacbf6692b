package vn.motcua.office.access;

import org.jspecify.annotations.Nullable;

/** A fault of the access store or of a file of secrets; the root of this package's unchecked exceptions. */
public final class AccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccessException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    AccessException(String message) {
        super(message);
    }
}
