/**
 * What every HTTP route of the office shares, at the door as behind it: problem details, the language of a request,
 * bounded bodies.
 */
@NullMarked
package vn.motcua.office.problem;

import org.jspecify.annotations.NullMarked;
