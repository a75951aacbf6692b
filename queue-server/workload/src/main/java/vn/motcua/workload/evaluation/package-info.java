/** Predictions of waits, held against what really happened in a visit log. */
@NullMarked
package vn.motcua.workload.evaluation;

import org.jspecify.annotations.NullMarked;
