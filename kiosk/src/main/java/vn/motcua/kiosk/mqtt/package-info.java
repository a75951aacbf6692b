/** The kiosk's side of the wire: its outbox up, acks, configuration and queue snapshots down. */
@NullMarked
package vn.motcua.kiosk.mqtt;

import org.jspecify.annotations.NullMarked;
