/** The office's use cases: one loop decides, the store commits, snapshots go out. Its ports are its constructors. */
@NullMarked
package vn.motcua.office.queue;

import org.jspecify.annotations.NullMarked;
