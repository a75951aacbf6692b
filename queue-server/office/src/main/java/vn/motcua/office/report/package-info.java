/** The figures of the waiting report: how they are counted, and what one line of them holds. */
@NullMarked
package vn.motcua.office.report;

import org.jspecify.annotations.NullMarked;
