/**
 * Work for a running office: a benchmark ({@code motcua load}) and recorded days ({@code motcua simulate}). Both use the
 * office's public interfaces only, as kiosks, officers and screens do.
 */
@NullMarked
package vn.motcua.workload;

import org.jspecify.annotations.NullMarked;
