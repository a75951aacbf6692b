/** Who is called next, and why: named policies as pure functions. */
@NullMarked
package vn.motcua.domain.policy;

import org.jspecify.annotations.NullMarked;
