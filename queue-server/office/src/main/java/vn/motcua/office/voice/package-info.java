/**
 * The hall's voice: clip packs, joining their clips into announcements, and the one queue that decides what a hall shows
 * and says. Knows nothing of HTTP or of the queue's state.
 */
@NullMarked
package vn.motcua.office.voice;

import org.jspecify.annotations.NullMarked;
