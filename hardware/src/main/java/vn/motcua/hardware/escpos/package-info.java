/** Ticket printers that speak ESC/POS: over USB (device file), over the network, or into a file. */
@NullMarked
package vn.motcua.hardware.escpos;

import org.jspecify.annotations.NullMarked;
