package vn.motcua.link;

/**
 * What a link has done since it was opened.
 *
 * @param connects how often it connected
 * @param published messages the broker took
 * @param unpublished messages that did not reach the broker, were refused by it, or found the outbound queue full
 * @param received messages handed to the inbound queue
 * @param dropped messages dropped because the inbound queue was full
 */
public record LinkCounts(long connects, long published, long unpublished, long received, long dropped) {}
