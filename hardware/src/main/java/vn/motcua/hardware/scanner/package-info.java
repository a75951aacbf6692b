/** Code scanners at a serial line, and at USB in HID-POS mode. */
@NullMarked
package vn.motcua.hardware.scanner;

import org.jspecify.annotations.NullMarked;
