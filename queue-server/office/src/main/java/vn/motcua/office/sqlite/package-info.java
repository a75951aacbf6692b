/** The event log and its projections in one SQLite file: WAL, {@code synchronous=FULL}. */
@NullMarked
package vn.motcua.office.sqlite;

import org.jspecify.annotations.NullMarked;
