/** A loudspeaker of its own: says a board's calls through this machine's sound card. Talks to the office over HTTP only. */
@NullMarked
package vn.motcua.office.speaker;

import org.jspecify.annotations.NullMarked;
