package vn.motcua.office.mqtt;

/** The broker cannot be started or reached for a reason that an administrator must mend. */
public final class BrokerFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokerFault(String message) {
        super(message);
    }

    BrokerFault(String message, Throwable cause) {
        super(message, cause);
    }
}
