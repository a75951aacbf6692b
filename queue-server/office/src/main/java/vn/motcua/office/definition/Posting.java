package vn.motcua.office.definition;

/**
 * Something a board shows between calls: a result that is made public, or a word to citizens.
 *
 * @param title a few words, such as "Công khai kết quả · tháng 10/2026"
 * @param text one line
 */
public record Posting(vn.motcua.protocol.Text title, vn.motcua.protocol.Text text) {}
