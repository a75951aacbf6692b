/** Bookings: a day, a slot, a service and a code; who it is for is nowhere in them. */
@NullMarked
package vn.motcua.domain.appointment;

import org.jspecify.annotations.NullMarked;
