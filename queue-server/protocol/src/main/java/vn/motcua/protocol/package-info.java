@NullMarked
package vn.motcua.protocol;

import org.jspecify.annotations.NullMarked;
