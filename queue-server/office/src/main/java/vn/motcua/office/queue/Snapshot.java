package vn.motcua.office.queue;

import java.nio.charset.StandardCharsets;

/** A full, versioned view of one stream; never a delta. Written once, however many screens read it. */
public final class Snapshot {
    private final StreamKey key;
    private final long version;
    private final byte[] content;

    /**
     * @param key which stream
     * @param version grows with every snapshot of the stream, over restarts too
     * @param content JSON as UTF-8; not to be changed afterwards
     */
    public Snapshot(StreamKey key, long version, byte[] content) {
        this.key = key;
        this.version = version;
        this.content = content;
    }

    /** Which stream this is of. */
    public StreamKey key() {
        return key;
    }

    /** Grows with every snapshot of the stream. */
    public long version() {
        return version;
    }

    /** The content, JSON as UTF-8: the array itself, shared by all who send it and changed by none. */
    public byte[] content() {
        return content;
    }

    /** The content as text. */
    public String json() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
