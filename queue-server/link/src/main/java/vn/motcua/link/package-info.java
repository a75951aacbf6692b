@NullMarked
package vn.motcua.link;

import org.jspecify.annotations.NullMarked;
