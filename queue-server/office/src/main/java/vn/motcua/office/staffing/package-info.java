/** How many counters a coming day needs, and what another staff would have brought, from the office's own past. */
@NullMarked
package vn.motcua.office.staffing;

import org.jspecify.annotations.NullMarked;
