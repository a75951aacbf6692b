/** Devices wired to a Raspberry Pi's pins: a MAX7219 digit display and a keypad of push buttons. */
@NullMarked
package vn.motcua.hardware.pi4j;

import org.jspecify.annotations.NullMarked;
