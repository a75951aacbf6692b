package vn.motcua.office.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import vn.motcua.domain.ticket.DeviceId;
import vn.motcua.domain.ticket.TicketId;

/**
 * Papers that an officer wants once more: the kiosk that printed a ticket is asked, and its word about the copy, which
 * comes as a fact like any other, answers. Safe for several threads.
 *
 * <p>Bound: {@value #REMEMBERED} wishes are remembered by their key, the oldest gives way; an answer is awaited {@value
 * #PATIENCE_SECONDS} s.
 */
public final class Reprints {
    static final int REMEMBERED = 256;
    /** Shorter than a caller waits. */
    static final int PATIENCE_SECONDS = 8;

    private final Map<String, Wish> wishes = new LinkedHashMap<>();
    private volatile BiPredicate<DeviceId, Asked> sender = (_, _) -> false;

    /**
     * What is asked of a kiosk.
     *
     * @param id names the wish
     */
    public record Asked(String id, TicketId ticket) {}

    /**
     * What became of a copy.
     *
     * @param outcome {@code printed}, {@code unknown}, {@code failed} or {@code unanswered}
     * @param copy which copy, 0 when nothing was heard
     */
    public record Copy(String outcome, int copy) {}

    private record Wish(DeviceId device, TicketId ticket, CompletableFuture<Copy> answer) {}

    /** How a kiosk is asked; false when it has no link. */
    public void sendBy(BiPredicate<DeviceId, Asked> how) {
        sender = how;
    }

    /**
     * Asks the kiosk; a wish with the same id is asked once and answered with its first outcome.
     *
     * @return empty when the kiosk has no link
     */
    public Optional<CompletableFuture<Copy>> ask(DeviceId device, Asked asked) {
        Wish wish;
        synchronized (wishes) {
            Wish known = wishes.get(asked.id());
            if (known != null) {
                return Optional.of(known.answer());
            }
            wish = new Wish(device, asked.ticket(), new CompletableFuture<>());
            wishes.put(asked.id(), wish);
            if (wishes.size() > REMEMBERED) {
                wishes.remove(wishes.keySet().iterator().next());
            }
        }
        if (!sender.test(device, asked)) {
            synchronized (wishes) {
                wishes.remove(asked.id());
            }
            return Optional.empty();
        }
        wish.answer().completeOnTimeout(new Copy("unanswered", 0), PATIENCE_SECONDS, TimeUnit.SECONDS);
        return Optional.of(wish.answer());
    }

    /** A kiosk has told what became of a copy, and that is committed. */
    public void told(DeviceId device, TicketId ticket, Copy copy) {
        synchronized (wishes) {
            wishes.values().stream()
                    .filter(wish ->
                            wish.device().equals(device) && wish.ticket().equals(ticket))
                    .forEach(wish -> wish.answer().complete(copy));
        }
    }
}
