/**
 * The kiosk's own store: what it may give out, what it has given out, and what the office has not acknowledged yet. One
 * SQLite file in WAL mode with {@code synchronous=FULL}, written by one thread.
 */
@NullMarked
package vn.motcua.kiosk.outbox;

import org.jspecify.annotations.NullMarked;
