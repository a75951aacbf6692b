/**
 * What every HTTP route of the office shares: problem details, the language of a request, bounded bodies.
 */
@NullMarked
package vn.motcua.office.http;

import org.jspecify.annotations.NullMarked;
