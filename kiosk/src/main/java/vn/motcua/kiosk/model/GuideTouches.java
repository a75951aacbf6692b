package vn.motcua.kiosk.model;

import java.util.BitSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.keyboard.KeySet;
import vn.motcua.kiosk.keyboard.Keys;
import vn.motcua.kiosk.keyboard.Tone;
import vn.motcua.kiosk.keyboard.Typing;
import vn.motcua.protocol.guide.Procedure;

/** Touches in the procedure guide: looking a procedure up, ticking its papers, taking its number. Thread: the model's. */
public final class GuideTouches implements Keys {
    /** Nobody looks for more letters than this. */
    static final int LONGEST = 40;

    /** Whoever has just got one list reads it before they print the next; the roll is for tickets. */
    static final long PAUSE_MILLIS = 10_000;

    private final KioskModel model;
    private final TicketSource tickets;
    private long requests;
    private long nextFrom = Long.MIN_VALUE;

    GuideTouches(KioskModel model, TicketSource tickets) {
        this.model = model;
        this.tickets = tickets;
    }

    /** The door "papers needed": every procedure, nothing typed yet. */
    public void open() {
        model.show(new Screen.Search("", Typing.ACCENTS, 0));
    }

    @Override
    public void typed(char key) {
        search(search -> {
            String next = search.typing().type(search.typed(), key);
            return next.length() > LONGEST ? search : typed(search, next, after(search.keys(), key));
        });
    }

    @Override
    public void toned(Tone tone) {
        search(search -> typed(search, Typing.tone(search.typed(), tone), letters(search.keys())));
    }

    @Override
    public void erased() {
        search(search -> typed(search, Typing.erase(search.typed()), search.keys()));
    }

    @Override
    public void cleared() {
        search(search -> typed(search, "", letters(search.keys())));
    }

    @Override
    public void typing(Typing typing) {
        search(search ->
                new Screen.Search(search.typed(), typing, search.page(), search.field(), letters(search.keys())));
    }

    /** Keys are asked for where they have no room beside what is found, or other ones; a field that was chosen gives way. */
    @Override
    public void opened(KeySet keys) {
        search(search -> typed(search, search.typed(), keys));
    }

    /** "See": what was found takes the place of the keys. */
    public void seen() {
        search(search -> typed(search, search.typed(), null));
    }

    /** The next page of what was found. */
    public void nextPage() {
        search(search -> new Screen.Search(search.typed(), search.typing(), search.page() + 1, search.field()));
    }

    /** A field was touched: its procedures come. */
    public void fieldChosen(String field) {
        search(search -> new Screen.Search("", search.typing(), 0, field));
    }

    /** A procedure was touched: its papers come. */
    public void chosen(String code) {
        if (model.state().screen() instanceof Screen.Search search) {
            model.show(new Screen.Checklist(code, new BitSet(), search));
        }
    }

    /** A paper was touched: it is at hand, or it is not. */
    public void ticked(int paper) {
        if (model.state().screen() instanceof Screen.Checklist list) {
            BitSet next = (BitSet) list.have().clone();
            next.flip(paper);
            model.show(new Screen.Checklist(list.code(), next, list.from(), list.print(), list.page()));
        }
    }

    /** Another page of papers. */
    public void turnedTo(int page) {
        if (model.state().screen() instanceof Screen.Checklist list && page >= 0) {
            model.show(new Screen.Checklist(list.code(), list.have(), list.from(), list.print(), page));
        }
    }

    /** "Print this list". */
    public void print(Procedure procedure) {
        if (!model.state().issuing()
                && model.state().screen() instanceof Screen.Checklist list
                && list.print().canBeAsked()) {
            if (model.nowMillis() < nextFrom) {
                model.show(with(list, new ListPrint.Failed(PrinterFault.BUSY)));
                return;
            }
            long request = ++requests;
            model.show(with(list, new ListPrint.UnderWay(request)));
            tickets.printList(procedure, model.state().appearance().language(), fault -> printed(request, fault));
        }
    }

    /** Told to whoever asked, also behind a call for help; whoever went on has seen that nothing came. */
    private void printed(long request, @Nullable PrinterFault fault) {
        if (fault == null) {
            nextFrom = model.nowMillis() + PAUSE_MILLIS;
        }
        ListPrint outcome = fault == null ? new ListPrint.Out() : new ListPrint.Failed(fault);
        model.told(ScreenNews.listPrinted(model.state().screen(), request, outcome));
    }

    static Screen.Checklist with(Screen.Checklist list, ListPrint print) {
        return new Screen.Checklist(list.code(), list.have(), list.from(), print, list.page());
    }

    private static Screen.Search typed(Screen.Search search, String next, @Nullable KeySet keys) {
        return new Screen.Search(next, search.typing(), 0, null, keys);
    }

    private static @Nullable KeySet after(@Nullable KeySet keys, char key) {
        return keys == null ? null : keys.after(key);
    }

    private static @Nullable KeySet letters(@Nullable KeySet keys) {
        return keys == null ? null : KeySet.LETTERS;
    }

    private void search(UnaryOperator<Screen.Search> change) {
        if (model.state().screen() instanceof Screen.Search search) {
            model.show(change.apply(search));
        }
    }
}
