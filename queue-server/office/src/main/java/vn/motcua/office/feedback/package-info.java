/** Opinions and formal feedback (Decree 20/2008): received, handled by a deadline, answered, published. */
@NullMarked
package vn.motcua.office.feedback;

import org.jspecify.annotations.NullMarked;
