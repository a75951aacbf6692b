package vn.motcua.office.operations;

/**
 * One thing the doctor looked at.
 *
 * @param code a word for machines
 * @param well whether nothing is to be done
 * @param vi what was found and what to do, in Vietnamese
 * @param en the same in English
 */
record Finding(String code, boolean well, String vi, String en) {
    static Finding well(String code, String vi, String en) {
        return new Finding(code, true, vi, en);
    }

    static Finding ill(String code, String vi, String en) {
        return new Finding(code, false, vi, en);
    }
}
