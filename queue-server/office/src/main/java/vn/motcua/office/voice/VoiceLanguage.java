package vn.motcua.office.voice;

import java.util.Arrays;
import java.util.Optional;

/** A language that halls are spoken to in. */
public enum VoiceLanguage {
    /** Vietnamese. */
    VI,
    /** English. */
    EN;

    /** {@code vi} or {@code en}: the folder of its clips and its name in addresses. */
    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The language of a tag; empty when there is none. */
    public static Optional<VoiceLanguage> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
