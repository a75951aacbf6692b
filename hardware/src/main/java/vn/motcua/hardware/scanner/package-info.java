/** Code scanners at a serial line. */
@NullMarked
package vn.motcua.hardware.scanner;

import org.jspecify.annotations.NullMarked;
