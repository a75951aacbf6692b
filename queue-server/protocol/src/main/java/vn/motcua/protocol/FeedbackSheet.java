package vn.motcua.protocol;

import java.util.List;

/**
 * What a citizen may write to the office at a device, and what is not feedback: the part of the office's dated rules that a
 * device shows, also while the office cannot be reached.
 *
 * @param id of the rules
 * @param source the rule they follow
 * @param about what it may be about, at least one
 * @param elsewhere what is not feedback, and where it goes
 */
public record FeedbackSheet(String id, Text source, List<About> about, List<Elsewhere> elsewhere) {
    private static final int MOST = 12;

    /** Copies the lists. */
    public FeedbackSheet {
        Check.slug("id", id);
        Check.present("source", source);
        about = Check.list("about", about, MOST);
        Check.atLeast("size of about", about.size(), 1);
        elsewhere = Check.list("elsewhere", elsewhere, MOST);
    }

    /**
     * A subject.
     *
     * @param id of the subject
     * @param name its name
     */
    public record About(String id, Text name) {

        /** Checks each component. */
        public About {
            Check.slug("id", id);
            Check.present("name", name);
        }
    }

    /**
     * Something that is not feedback.
     *
     * @param id of it
     * @param name its name
     * @param where where to go with it
     */
    public record Elsewhere(String id, Text name, Text where) {

        /** Checks each component. */
        public Elsewhere {
            Check.slug("id", id);
            Check.present("name", name);
            Check.present("where", where);
        }
    }
}
