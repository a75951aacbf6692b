/** How long people will wait, foretold from the queue as it is and from the office's own past days. */
@NullMarked
package vn.motcua.office.prediction;

import org.jspecify.annotations.NullMarked;
