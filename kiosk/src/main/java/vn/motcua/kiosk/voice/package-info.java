/** The screen read aloud: sentences as clips, recorded by a person or rendered once by espeak-ng and kept on the disk. */
@NullMarked
package vn.motcua.kiosk.voice;

import org.jspecify.annotations.NullMarked;
