package vn.motcua.hardware.escpos;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.PrintOutcome;
import vn.motcua.hardware.PrinterStatus;
import vn.motcua.hardware.TimedPrinting;

/**
 * One ticket on its way to one printer: asked before, listened to in between, asked for a receipt behind. What was begun
 * and not finished is taken out of the printer's buffer, so that it does not come out with the next roll.
 */
final class TicketJob implements TimedPrinting.Job {
    /** Small, so that a slow line shows its progress several times in a second. */
    private static final int CHUNK = 1024;

    /** How long a receipt is waited for that may never come, because this printer has given none before. */
    private static final Duration FIRST_RECEIPT_PATIENCE = Duration.ofSeconds(4);

    private final PrinterLine line;
    private final PrinterMemory memory;
    private final byte[] bytes;
    private final long end;
    private volatile @Nullable Conversation open;
    private boolean begun;
    private volatile boolean over;

    TicketJob(PrinterLine line, PrinterMemory memory, byte[] bytes, Duration deadline) {
        this.line = line;
        this.memory = memory;
        this.bytes = bytes;
        this.end = System.nanoTime() + deadline.toNanos();
    }

    /** False while it still hangs in the device. */
    boolean isOver() {
        return over;
    }

    @Override
    public PrintOutcome print(TimedPrinting.Attempt attempt) throws IOException {
        try {
            return tryToPrint(attempt);
        } finally {
            over = true;
        }
    }

    private PrintOutcome tryToPrint(TimedPrinting.Attempt attempt) throws IOException {
        PrintOutcome outcome;
        try (var talk = Conversation.over(line.connect())) {
            open = talk;
            try {
                outcome = talkThrough(talk, attempt);
            } catch (IOException broken) {
                outcome = brokenOff(talk, broken);
            }
        } catch (IOException unreachable) {
            memory.lost();
            throw unreachable;
        }
        if (begun && memory.leftovers) {
            clearAgain();
        }
        return outcome;
    }

    private PrintOutcome talkThrough(Conversation talk, TimedPrinting.Attempt attempt) throws IOException {
        if (line.isPlainFile()) {
            attempt.begin();
            begun = true;
            send(talk, attempt);
            memory.took(PrinterStatus.READY);
            return new PrintOutcome.Printed();
        }
        if (memory.leftovers && line.hasWayBack() && talk.clear()) {
            memory.leftovers = false;
        }
        var before = before(talk);
        if (before.needsHelp()) {
            return new PrintOutcome.Failed("the printer says " + before);
        }
        var white = memory.leftovers;
        attempt.begin();
        begun = true;
        memory.leftovers = true;
        attempt.moved();
        talk.beginTicket();
        if (white) {
            talk.send(Commands.WHITE);
        }
        if (before != PrinterStatus.UNKNOWN) {
            talk.send(Commands.SPEAK_BY_YOURSELF);
        }
        send(talk, attempt);
        return behind(talk, before);
    }

    /** Asking a printer that never answers would cost every citizen the wait for nothing. */
    private PrinterStatus before(Conversation talk) throws IOException {
        return line.hasWayBack() && !memory.silent
                ? memory.answered(talk.statusNow(memory.patience()))
                : PrinterStatus.UNKNOWN;
    }

    private void send(Conversation talk, TimedPrinting.Attempt attempt) throws IOException {
        for (var from = 0; from < bytes.length; from += CHUNK) {
            talk.send(bytes, from, Math.min(CHUNK, bytes.length - from));
            attempt.moved();
        }
        attempt.allSent();
    }

    /** Only the printer's own answer makes a ticket printed; that the bytes were taken does not. */
    private PrintOutcome behind(Conversation talk, PrinterStatus before) throws IOException {
        if (before == PrinterStatus.UNKNOWN && !talk.hasAnswered()) {
            memory.took(PrinterStatus.UNKNOWN);
            return new PrintOutcome.Unknown("the printer took the ticket and answers nothing");
        }
        var receipt = talk.statusInTurn(receiptPatience());
        var trouble = talk.trouble();
        if (receipt != PrinterStatus.UNKNOWN && !receipt.needsHelp() && !talk.isRubbish()) {
            return receipted(talk, receipt);
        }
        if (receipt.needsHelp() || trouble != null) {
            memory.status = trouble == null ? receipt : trouble;
            return new PrintOutcome.Unknown("the ticket was sent, then the printer said " + memory.status);
        }
        var now = talk.isRubbish() ? PrinterStatus.UNKNOWN : memory.answered(talk.statusNow(memory.patience()));
        if (now == PrinterStatus.UNKNOWN || now.needsHelp() || memory.givesReceipts) {
            memory.status = now;
            return new PrintOutcome.Unknown("the ticket was sent, then the printer gave no receipt and said " + now);
        }
        // It knows DLE EOT and not GS r: well after the ticket is all that it can say.
        memory.took(now);
        return new PrintOutcome.Printed();
    }

    /** The answer came behind the last dot. A printer whose answers are rubbish must not pass by chance: asked again. */
    private PrintOutcome receipted(Conversation talk, PrinterStatus receipt) {
        try {
            var now = talk.statusNow(memory.patience());
            if (talk.isRubbish()) {
                memory.status = PrinterStatus.UNKNOWN;
                return new PrintOutcome.Unknown("the ticket was sent, then the printer answered rubbish");
            }
            memory.took(now == PrinterStatus.UNKNOWN ? receipt : now);
            talk.send(Commands.SPEAK_NO_MORE);
        } catch (IOException brokenBehindTheTicket) {
            var trouble = talk.trouble();
            memory.took(trouble == null ? PrinterStatus.OFFLINE : trouble);
        }
        memory.givesReceipts = true;
        return new PrintOutcome.Printed();
    }

    /** A little less than what is left, so that the answer "silent" still reaches the caller. */
    private Duration receiptPatience() {
        var left = Duration.ofNanos((end - System.nanoTime()) * 8 / 10);
        return memory.givesReceipts || left.compareTo(FIRST_RECEIPT_PATIENCE) < 0 ? left : FIRST_RECEIPT_PATIENCE;
    }

    private PrintOutcome brokenOff(Conversation talk, IOException broken) throws IOException {
        var trouble = talk.trouble();
        if (trouble == null) {
            memory.lost();
        } else {
            memory.status = trouble;
        }
        talk.cut();
        var reason = trouble == null ? broken.toString() : "the printer says " + trouble;
        return begun ? new PrintOutcome.Unknown(reason) : new PrintOutcome.Failed(reason);
    }

    /** On a line of its own, because what was not sent on the first one must stay unsent. */
    private void clearAgain() {
        if (!line.hasWayBack()) {
            return;
        }
        try (var talk = Conversation.over(line.connect())) {
            open = talk;
            memory.leftovers = !talk.clear();
        } catch (IOException gone) {
            // Whoever looks at the printer next tries again.
        }
    }

    @Override
    public void abort() throws IOException {
        var talk = open;
        if (talk != null) {
            talk.cut();
        }
    }
}
