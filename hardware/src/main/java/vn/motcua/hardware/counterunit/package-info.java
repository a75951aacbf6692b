/** The counter unit: shows its counter's number and sends its keys to the office. */
@NullMarked
package vn.motcua.hardware.counterunit;

import org.jspecify.annotations.NullMarked;
