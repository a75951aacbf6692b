package vn.motcua.office.definition;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day off that the office works, to make up for another one ("ngày làm bù").
 *
 * @param date the day on the office's calendar
 * @param as the weekday whose opening hours and plan it has
 */
public record MakeUpDay(LocalDate date, DayOfWeek as) {}
