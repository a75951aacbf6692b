/**
 * What the product asks of devices: a ticket printer, a counter's display and keypad, a code scanner, a lamp and a
 * speaker. Drivers and simulated twins stand side by side behind these contracts in the packages below.
 */
@NullMarked
package vn.motcua.hardware;

import org.jspecify.annotations.NullMarked;
