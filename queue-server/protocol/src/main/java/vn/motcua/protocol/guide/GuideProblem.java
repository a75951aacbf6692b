package vn.motcua.protocol.guide;

/**
 * Something wrong in a guide, said in both languages.
 *
 * @param line where, from 1
 * @param left whether the entry is left out; else it stands, changed as is said
 * @param what one sentence, English
 * @param vi the same, Vietnamese
 */
public record GuideProblem(int line, boolean left, String what, String vi) {}
