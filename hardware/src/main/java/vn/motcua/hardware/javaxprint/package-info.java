/** Ticket printers that the operating system drives, through javax.print. */
@NullMarked
package vn.motcua.hardware.javaxprint;

import org.jspecify.annotations.NullMarked;
