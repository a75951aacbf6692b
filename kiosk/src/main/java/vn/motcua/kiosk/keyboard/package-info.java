/** Vietnamese typed on glass: accent rows, Telex and VNI. No JavaFX; a keyboard pane draws keys and asks here. */
@NullMarked
package vn.motcua.kiosk.keyboard;

import org.jspecify.annotations.NullMarked;
