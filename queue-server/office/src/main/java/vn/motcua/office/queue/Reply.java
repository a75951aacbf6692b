package vn.motcua.office.queue;

/**
 * The outcome of a command as its caller receives it, and as it is kept so that a repeat receives the same.
 *
 * @param status HTTP status: 2xx done, 4xx refused
 * @param json the body, empty for 204
 */
public record Reply(int status, String json) {}
