package vn.motcua.office.access;

import org.jspecify.annotations.Nullable;

/** Whom a route is for. */
enum Audience {
    /** Anybody, without a session. */
    EVERYONE {
        @Override
        boolean admits(@Nullable Principal principal, Peer peer) {
            return true;
        }
    },
    /** A collector of figures: on the office's own machine without a token, from elsewhere with one. */
    COLLECTORS {
        @Override
        boolean admits(@Nullable Principal principal, Peer peer) {
            return peer.local() || principal instanceof MachinePrincipal || ADMINISTRATORS.admits(principal, peer);
        }
    },
    /** People and programs that serve the queue. */
    STAFF {
        @Override
        boolean admits(@Nullable Principal principal, Peer peer) {
            return principal != null && principal.has(Role.OFFICER);
        }
    },
    /** {@link #STAFF}, and registered devices. */
    STAFF_AND_DEVICES {
        @Override
        boolean admits(@Nullable Principal principal, Peer peer) {
            return principal instanceof DevicePrincipal || STAFF.admits(principal, peer);
        }
    },
    /** Those who may see figures about single officers. */
    MANAGERS {
        @Override
        boolean admits(@Nullable Principal principal, Peer peer) {
            return principal != null && principal.has(Role.MANAGER);
        }
    },
    /** Those who keep users, devices and settings. */
    ADMINISTRATORS {
        @Override
        boolean admits(@Nullable Principal principal, Peer peer) {
            return principal != null && principal.has(Role.ADMINISTRATOR);
        }
    },
    /** Those who may move an office on a test clock: its programs and administrators, no officer and no manager. */
    CLOCK_KEEPERS {
        @Override
        boolean admits(@Nullable Principal principal, Peer peer) {
            return principal instanceof MachinePrincipal || ADMINISTRATORS.admits(principal, peer);
        }
    };

    /** Whether the principal, null for nobody, may use the route from this peer. */
    abstract boolean admits(@Nullable Principal principal, Peer peer);
}
