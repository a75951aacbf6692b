@NullMarked
package vn.motcua.office;

import org.jspecify.annotations.NullMarked;
