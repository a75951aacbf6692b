/** The screen read aloud: sentences recorded by a person, or rendered by espeak-ng in memory and kept nowhere. */
@NullMarked
package vn.motcua.kiosk.voice;

import org.jspecify.annotations.NullMarked;
