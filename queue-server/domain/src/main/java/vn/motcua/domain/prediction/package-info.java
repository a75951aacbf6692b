/**
 * How long people will wait: the hall simulated forward from its present state, and the formulas it is checked with.
 */
@NullMarked
package vn.motcua.domain.prediction;

import org.jspecify.annotations.NullMarked;
