/** The kiosk's questions to its office over HTTP: bounded, off the screen's thread, and "not reachable now" is a value. */
@NullMarked
package vn.motcua.kiosk.web;

import org.jspecify.annotations.NullMarked;
