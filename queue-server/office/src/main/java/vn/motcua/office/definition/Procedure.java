package vn.motcua.office.definition;

import java.util.List;

/**
 * An administrative procedure (thủ tục hành chính) that the office takes in.
 *
 * @param code national code, {@code d.dddddd}; unique in the office
 * @param field id of its field
 * @param service id of the service whose counters take it
 * @param name official name, Vietnamese
 * @param papers papers that citizens bring, Vietnamese, at most 8
 * @param time how long handling takes, in words; empty when no source is known
 * @param demoFee a fee for demonstrations only, in words: province councils set the real one; empty when none is shown
 */
public record Procedure(
        String code, String field, String service, String name, List<String> papers, String time, String demoFee) {
    public Procedure {
        papers = List.copyOf(papers);
    }
}
