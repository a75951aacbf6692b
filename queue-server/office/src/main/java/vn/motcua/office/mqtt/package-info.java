/**
 * The office's end of MQTT: the broker it brings along, what devices send taken into the command loop, and what they are
 * told in return. No promise rests on the broker: a fact counts from the {@code ack} that follows its commit.
 */
@NullMarked
package vn.motcua.office.mqtt;

import org.jspecify.annotations.NullMarked;
