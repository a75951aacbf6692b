/** What a program tells systemd of itself: that it is ready, that it lives, that it stops (sd_notify(3)). */
@NullMarked
package vn.motcua.link.systemd;

import org.jspecify.annotations.NullMarked;
