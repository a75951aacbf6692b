/** Encrypted, verified copies of an office's databases, and the way back from them. */
@NullMarked
package vn.motcua.office.backup;

import org.jspecify.annotations.NullMarked;
