package vn.motcua.office.queue;

/**
 * A full, versioned view of one stream; never a delta.
 *
 * @param key which stream
 * @param version grows with every snapshot of the stream, over restarts too
 * @param json the content
 */
public record Snapshot(StreamKey key, long version, String json) {}
