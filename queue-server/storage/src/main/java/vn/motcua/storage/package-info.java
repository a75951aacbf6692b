/**
 * What must be true of an SQLite file and the log beside it before a program serves from it, looked at without SQLite:
 * SQLite itself goes back to an older state in silence where its log is damaged.
 */
@NullMarked
package vn.motcua.storage;

import org.jspecify.annotations.NullMarked;
