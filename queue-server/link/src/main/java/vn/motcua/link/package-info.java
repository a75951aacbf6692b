/**
 * The wire: one MQTT 5 connection that connects, reconnects, subscribes and publishes. No promise rests on it; what must
 * not be lost is kept in an outbox and acknowledged by the application.
 */
@NullMarked
package vn.motcua.link;

import org.jspecify.annotations.NullMarked;
