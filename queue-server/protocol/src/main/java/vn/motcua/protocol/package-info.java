/**
 * What devices, the office and its integrators say to each other: the topics, the messages and their JSON codec.
 *
 * <p>Nothing here connects, stores or decides. Two conventions hold for every message: an absent value is an omitted
 * property, and an unknown property is ignored, so that a device one release older or newer is still understood.
 */
@NullMarked
package vn.motcua.protocol;

import org.jspecify.annotations.NullMarked;
