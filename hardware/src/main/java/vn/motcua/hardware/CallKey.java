package vn.motcua.hardware;

/** A key of the counter's keypad, by what it asks for. */
public enum CallKey {
    /** Call the next ticket. */
    NEXT,
    /** Call the present ticket again. */
    RECALL,
    /** Service begins. */
    START,
    /** Service ends. */
    DONE,
    /** Nobody came. */
    NO_SHOW
}
