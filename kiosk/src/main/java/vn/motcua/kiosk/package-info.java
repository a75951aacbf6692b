/** The kiosk as a program: composition of outbox, link, printer, model and screen. */
@NullMarked
package vn.motcua.kiosk;

import org.jspecify.annotations.NullMarked;
