@NullMarked
package vn.motcua.hardware;

import org.jspecify.annotations.NullMarked;
