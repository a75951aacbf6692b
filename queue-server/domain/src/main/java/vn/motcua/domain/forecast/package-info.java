/** How many people will come: by half-hour, with bounds, and never by a model that the past did not prefer. */
@NullMarked
package vn.motcua.domain.forecast;

import org.jspecify.annotations.NullMarked;
