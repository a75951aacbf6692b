/**
 * {@code motcua chaos}: breaks an office on purpose, with real processes, and lets a judge that is not part of the
 * product compare the paper with what the office has.
 */
@NullMarked
package vn.motcua.workload.chaos;

import org.jspecify.annotations.NullMarked;
