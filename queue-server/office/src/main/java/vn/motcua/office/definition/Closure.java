package vn.motcua.office.definition;

import java.util.Optional;
import vn.motcua.protocol.Text;

/**
 * Why something is closed and when it opens again, in words for a tile.
 *
 * @param reason what is true now
 * @param reopening the next opening in words; empty when the plan knows none within two months
 */
public record Closure(Text reason, Optional<Text> reopening) {
    /** Both parts in one line. */
    public Text words() {
        return reopening
                .map(next -> new Text(reason.vi() + " · " + next.vi(), reason.en() + " · " + next.en()))
                .orElse(reason);
    }
}
