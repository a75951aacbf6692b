/** What tells who a person is: kept sealed and apart from events, read by those entitled, erased in time. */
@NullMarked
package vn.motcua.office.personal;

import org.jspecify.annotations.NullMarked;
