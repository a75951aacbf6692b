/** The procedure guide: which papers a procedure needs, how long it takes, what it costs. No JavaFX, no network. */
@NullMarked
package vn.motcua.protocol.guide;

import org.jspecify.annotations.NullMarked;
