package vn.motcua.kiosk.model;

import org.jspecify.annotations.Nullable;

/**
 * What a citizen wrote to the office: an opinion without a name, formal feedback (Decree 20/2008, article 7) with name,
 * address and telephone, or words beside an answer to the survey. It is personal: it stands in no log and in no text form.
 *
 * @param key names this letter: handed in twice it is one
 * @param about the subject, by its id in the office's rules
 * @param content what is written
 * @param sender who wrote it; absent for an opinion
 * @param ref the random name that words beside an answer get among personal data; absent for the others
 */
public record Letter(
        String key,
        String about,
        String content,
        @Nullable Sender sender,
        @Nullable String ref) {
    /** An opinion or formal feedback. */
    public Letter(String key, String about, String content, @Nullable Sender sender) {
        this(key, about, content, sender, null);
    }

    /** Who wrote formal feedback. */
    public record Sender(String name, String address, String phone) {
        /** Nothing: it tells who somebody is. */
        @Override
        public String toString() {
            return "Sender[]";
        }
    }

    /** Nothing of what is written. */
    @Override
    public String toString() {
        return "Letter[" + about + (sender == null ? "" : ", named") + "]";
    }
}
