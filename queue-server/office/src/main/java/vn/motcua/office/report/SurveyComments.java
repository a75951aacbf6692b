package vn.motcua.office.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.domain.ticket.PersonalRef;
import vn.motcua.office.queue.SurveyHistory.Comment;
import vn.motcua.office.report.Satisfaction.Block;

/**
 * Which of what was written beside answers may be read, by the rule of the figures (decisions 22 and 30): only of whole
 * blocks of days that are over, only where at least {@value Satisfaction#LEAST} people wrote, of the whole office, and in
 * an order that tells nothing. A text that stood in two groupings would tell more of its writer than each alone.
 *
 * @param groups by block, newest first
 * @param hidden how many lie in blocks that are over, in which too few people wrote
 * @param left how many are readable but not among the {@value #MOST} of this answer: a shorter period tells the other
 *     blocks; of a block that is larger than that, it is always the same ones
 */
public record SurveyComments(List<Group> groups, int hidden, int left) {
    /** Most that are read at once. */
    static final int MOST = 1_000;

    /** What was written in a block of days, by its names. */
    public record Group(Block block, List<PersonalRef> refs) {}

    /**
     * What may be read of a period.
     *
     * @param written what was written in it
     * @param today the present business day: its block is not over
     * @param oldest what came on this day is erased today. A block goes as a whole before its first text does: else the
     *     days on which its texts go would tell when each was written
     */
    public static SurveyComments of(
            List<Comment> written, LocalDate from, LocalDate to, LocalDate today, LocalDate oldest) {
        Map<LocalDate, List<Comment>> blocks = new TreeMap<>(Comparator.reverseOrder());
        for (Comment one : written) {
            Block block = Block.of(one.day());
            if (!block.from().isBefore(from)
                    && !block.to().isAfter(to)
                    && block.to().isBefore(today)
                    && block.from().minusDays(1).isAfter(oldest)) {
                blocks.computeIfAbsent(block.from(), none -> new ArrayList<>()).add(one);
            }
        }
        List<Group> groups = new ArrayList<>();
        int hidden = 0;
        int left = 0;
        int told = 0;
        for (List<Comment> block : blocks.values()) {
            if (block.size() < Satisfaction.LEAST) {
                hidden += block.size();
            } else if (left > 0 || (told > 0 && told + block.size() > MOST)) {
                left += block.size();
            } else {
                Group group = group(block);
                told += group.refs().size();
                left += block.size() - group.refs().size();
                groups.add(group);
            }
        }
        return new SurveyComments(List.copyOf(groups), hidden, left);
    }

    /** Names are random: their order is no order of time. */
    private static Group group(List<Comment> block) {
        return new Group(
                Block.of(block.getFirst().day()),
                block.stream()
                        .map(Comment::ref)
                        .sorted(Comparator.comparing(PersonalRef::value))
                        .limit(MOST)
                        .toList());
    }
}
