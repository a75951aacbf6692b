/** Figures about waiting, each with its definition. */
@NullMarked
package vn.motcua.domain.statistics;

import org.jspecify.annotations.NullMarked;
