/**
 * What the kiosk shows and how it answers a touch: immutable state, one event at a time, time passed in.
 * No JavaFX, no MQTT, no SQL.
 */
@NullMarked
package vn.motcua.kiosk.model;

import org.jspecify.annotations.NullMarked;
