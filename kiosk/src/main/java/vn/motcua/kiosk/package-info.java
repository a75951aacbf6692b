@NullMarked
package vn.motcua.kiosk;

import org.jspecify.annotations.NullMarked;
