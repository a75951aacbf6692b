package vn.motcua.kiosk.keyboard;

/** What the on-screen keyboard types into: whoever draws one beside a field of its own answers these touches. */
public interface Keys {
    /** A key with one letter, digit or sign. */
    void typed(char key);

    /** A key of the tone row. */
    void toned(Tone tone);

    /** The erase key: the last letter goes. */
    void erased();

    /** The key that empties the field. */
    void cleared();

    /** Another way of typing; what was typed stays. */
    void typing(Typing typing);

    /** Other keys are to stand on the glass; only one without room for all of them asks for it. */
    default void opened(KeySet keys) {}

    /** The key for capitals; only a keyboard for whole sentences has it. */
    default void shifted() {}
}
