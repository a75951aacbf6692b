/** The plan of openings as it holds on each day: the definition's weekday plan, and what a manager set for single days. */
@NullMarked
package vn.motcua.office.plan;

import org.jspecify.annotations.NullMarked;
