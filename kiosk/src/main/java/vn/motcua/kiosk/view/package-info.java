/**
 * The kiosk's screens in JavaFX, measured in millimetres. Draws {@link vn.motcua.kiosk.model.KioskState} and hands
 * touches to {@link vn.motcua.kiosk.model.KioskModel}; knows neither MQTT nor SQL.
 *
 * <p>Thread: everything here belongs to the JavaFX application thread.
 */
@NullMarked
package vn.motcua.kiosk.view;

import org.jspecify.annotations.NullMarked;
