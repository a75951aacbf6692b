/** The office's queue: commands are decided into events, events are applied to the state. */
@NullMarked
package vn.motcua.domain.queue;

import org.jspecify.annotations.NullMarked;
