package vn.motcua.kiosk.model;

/** Touches on a page where a code of {@link BookingCode#LENGTH} characters is typed. */
public interface CodeKeys {
    /** A character of the code. */
    void typed(char key);

    /** A group of characters is opened; −1: all groups again. */
    void groupOpened(int group);

    /** The erase key. */
    void erased();

    /** "Continue": with what was typed. */
    void typedAll();
}
