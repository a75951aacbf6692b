/**
 * How many counters a day needs so that waits stay within a target: counted by formula, then searched by simulation.
 */
@NullMarked
package vn.motcua.domain.staffing;

import org.jspecify.annotations.NullMarked;
