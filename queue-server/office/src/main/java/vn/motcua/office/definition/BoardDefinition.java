package vn.motcua.office.definition;

import java.util.List;
import vn.motcua.protocol.Text;
import vn.motcua.protocol.TextLines;

/**
 * A public screen in the hall.
 *
 * @param id lower-case slug, unique in the office
 * @param name where it hangs
 * @param services ids of the services it shows, in order
 * @param screenInches diagonal of the screen
 * @param farthestSeatMetres distance of the last seat from which it must be read
 * @param notices lines that it shows at the bottom, at most two
 * @param postings what it shows there between them: posted results and words to citizens
 * @param voice how its zone is spoken to
 */
public record BoardDefinition(
        String id,
        Text name,
        List<String> services,
        int screenInches,
        int farthestSeatMetres,
        TextLines notices,
        List<Posting> postings,
        BoardVoice voice) {
    public BoardDefinition {
        services = List.copyOf(services);
        postings = List.copyOf(postings);
    }
}
