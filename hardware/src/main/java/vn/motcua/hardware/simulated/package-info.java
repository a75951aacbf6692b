/** Twins of every device that run on a laptop, ship with the product and misbehave on request. */
@NullMarked
package vn.motcua.hardware.simulated;

import org.jspecify.annotations.NullMarked;
