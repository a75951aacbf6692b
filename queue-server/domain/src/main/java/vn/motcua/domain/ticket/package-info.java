/** Visits, transactions, tickets and their states: the words of the office, with no I/O and no clock. */
@NullMarked
package vn.motcua.domain.ticket;

import org.jspecify.annotations.NullMarked;
