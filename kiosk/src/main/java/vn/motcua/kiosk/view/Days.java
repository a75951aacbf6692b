package vn.motcua.kiosk.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.kiosk.model.Language;

/** Days as a language writes them: English ones name the month, because 11/12 is two days in it, and keep it on its line. */
final class Days {
    private static final Days VIETNAMESE =
            new Days(Locale.of("vi"), "dd/MM", "dd/MM/yyyy", "EEEE, dd/MM", "EEEE dd/MM");
    private static final Days ENGLISH =
            new Days(Locale.ENGLISH, "d\u00A0MMM", "d\u00A0MMM\u00A0yyyy", "EEE d\u00A0MMM", "EEEE d\u00A0MMM");

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter year;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter beginning;

    private Days(Locale locale, String day, String year, String weekday, String beginning) {
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.year = DateTimeFormatter.ofPattern(year, locale);
        this.weekday = DateTimeFormatter.ofPattern(weekday, locale);
        this.beginning = DateTimeFormatter.ofPattern(beginning, locale);
    }

    /** An added language has the Vietnamese ones. */
    static Days in(Language language) {
        return language == Language.ENGLISH ? ENGLISH : VIETNAMESE;
    }

    /** "24/11", "24 Nov". */
    String day(LocalDate date) {
        return day.format(date);
    }

    /** "24/11/2026", "24 Nov 2026". */
    String withYear(LocalDate date) {
        return year.format(date);
    }

    /** Below the time: "Thứ Ba, 24/11", "Tue 24 Nov". */
    String brief(LocalDate date) {
        return weekday.format(date);
    }

    /** Within a sentence: "thứ Ba, 24/11", "Tue 24 Nov". */
    String within(LocalDate date) {
        String words = brief(date);
        return locale.getLanguage().equals("vi")
                ? words.substring(0, 1).toLowerCase(locale) + words.substring(1)
                : words;
    }

    /** Standing alone: "Thứ Ba 24/11", "Tuesday 24 Nov". */
    String whole(LocalDate date) {
        return beginning.format(date);
    }
}
