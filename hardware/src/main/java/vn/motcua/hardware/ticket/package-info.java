/** What stands on the paper a citizen takes, and its picture in black and white dots. */
@NullMarked
package vn.motcua.hardware.ticket;

import org.jspecify.annotations.NullMarked;
