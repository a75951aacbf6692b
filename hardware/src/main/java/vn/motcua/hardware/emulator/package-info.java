/** A printer that can be made sick on purpose: for trials of a kiosk without paper, and for its tests. */
@NullMarked
package vn.motcua.hardware.emulator;

import org.jspecify.annotations.NullMarked;
