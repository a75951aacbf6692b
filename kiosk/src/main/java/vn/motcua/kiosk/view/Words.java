package vn.motcua.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import vn.motcua.kiosk.view.Faces.Weight;

/**
 * A text set in type with a line height of our own. JavaFX gives a line the font's full height (1.36 for Noto Sans,
 * which leaves room for stacked accents above and below every line); screens drawn to 1.15–1.25 need it trimmed.
 *
 * <p>{@code *stars*} around words make them bold; {@code \n} breaks the line; syllables of one Vietnamese word stay together.
 */
final class Words extends Region {
    private final TextFlow flow = new TextFlow();
    private final Faces faces;
    private final Weight weight;
    private final double lineHeight;
    private double usual;
    private double size;
    private Color color;
    private String text = "";
    private double trim;
    /** The least distance of lines at which no letters of this text meet; not a number until it is asked for. */
    private double apart = Double.NaN;

    private boolean wraps = true;
    private boolean somebodys;
    private double least;
    /** The width for which {@link #measuredHeight} was measured; not a number when it has to be measured anew. */
    private double measuredWidth = Double.NaN;

    private double measuredHeight;
    /** The width for which the ends of the lines were looked at; not a number when they have to be anew. */
    private double endedWidth = Double.NaN;

    Words(Faces faces, Weight weight, double size, double lineHeight, Color color, String text) {
        this.faces = faces;
        this.weight = weight;
        this.usual = size;
        this.size = size;
        this.lineHeight = lineHeight;
        this.color = color;
        getChildren().add(flow);
        setText(text);
    }

    /** Never breaks a line but where the text says so. */
    Words onOneLine() {
        wraps = false;
        set();
        return this;
    }

    Words centred() {
        flow.setTextAlignment(TextAlignment.CENTER);
        return this;
    }

    /** Centred on at most {@code width} pixels, in lines of about the same length. */
    Words balanced(double width) {
        return even(width).centred();
    }

    /** At most {@code width} pixels wide, in lines of about the same length: no last line of one lost word. */
    Words even(double width) {
        double wide = EvenLines.width(flow, widestWord(), width);
        setMaxWidth(Math.min(width, Math.ceil(wide) + 1));
        return this;
    }

    /** Of its lines within its greatest width the shortest, as a share of the longest; 1 where there is but one. */
    double shortest() {
        return EvenLines.shortest(flow, getMaxWidth());
    }

    /** How many lines it takes within its greatest width. */
    int lines() {
        return EvenLines.count(flow, getMaxWidth());
    }

    Words right() {
        flow.setTextAlignment(TextAlignment.RIGHT);
        return this;
    }

    void setText(String next) {
        if (next.equals(text) && !flow.getChildren().isEmpty()) {
            return;
        }
        text = next;
        apart = Double.NaN;
        rebuild();
    }

    /** The type is never made smaller than this many pixels, and begins no smaller. */
    Words notBelow(double pixels) {
        least = pixels;
        usual = Math.max(usual, pixels);
        if (size < least) {
            size = least;
            resized();
        }
        return this;
    }

    String text() {
        return text;
    }

    /** Size of the type in pixels. */
    double size() {
        return size;
    }

    Color color() {
        return color;
    }

    boolean isOnOneLine() {
        return !wraps;
    }

    /** Whether it is narrower than one of its words, which JavaFX then breaks anywhere. */
    boolean breaksAWord() {
        return wraps && getWidth() > 0 && widestWord() > getWidth() + 1;
    }

    /** The width of its longest word in pixels: what it needs at least. */
    double widestWord() {
        double widest = 0;
        for (Node run : flow.getChildren()) {
            Text text = (Text) run;
            for (String word : text.getText().split("[ \n]")) {
                Text one = new Text(word);
                one.setFont(text.getFont());
                widest = Math.max(widest, one.getLayoutBounds().getWidth());
            }
        }
        return widest;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    void setColor(Color next) {
        if (!next.equals(color)) {
            color = next;
            flow.getChildren().forEach(run -> ((Text) run).setFill(next));
            endedWidth = Double.NaN;
            requestLayout();
        }
    }

    /** These are a person's own, such as a code: nothing of them is remembered. To be said before they are fitted. */
    Words somebodys() {
        somebodys = true;
        return this;
    }

    /** Sets {@code next} on one line at the size it was made with, or smaller if it would be wider than {@code width} pixels. */
    void setFitted(String next, double width) {
        if (next.equals(text)) {
            return;
        }
        size = usual;
        setText(next);
        fitted(width);
    }

    /** Makes the type as small as {@code pixels}, so that words that stand together are of one size. */
    void noLargerThan(double pixels) {
        if (size > pixels) {
            size = pixels;
            resized();
        }
    }

    boolean isSomebodys() {
        return somebodys;
    }

    /** Makes the type smaller, at most to 72 %, until no line is wider than {@code width} pixels. */
    Words fitted(double width) {
        return fitted(width, Math.min(size, Math.max(least, size * 0.72)));
    }

    private Words fitted(double width, double smallest) {
        TypeMeasures.Fit asked = new TypeMeasures.Fit(text, weight, size, width, smallest);
        Double known = TypeMeasures.sizeOf(asked);
        if (known == null) {
            shrink(width, smallest);
            // What a citizen types is not kept, be it only in memory.
            if (!somebodys && !text.endsWith("|")) {
                TypeMeasures.remember(asked, size);
            }
        } else if (known != size) {
            size = known;
            resized();
        }
        if (!wraps && flow.prefWidth(-1) > width) {
            // Smaller would not be read: it breaks instead.
            wraps = true;
            set();
            setPrefWidth(width);
        }
        return this;
    }

    /** In whole pixels; as many at once as the width is too much, because a line is about as long as its type is high. */
    private void shrink(double width, double smallest) {
        double needed = flow.prefWidth(-1);
        while (size > smallest && needed > width) {
            double much = Math.floor(size * (1 - Math.max(0, width) / needed));
            size = Math.max(smallest, size - Math.max(1, much));
            resized();
            needed = flow.prefWidth(-1);
        }
    }

    /** Its lines as they are shown, each by as much higher than drawn as {@link #trim} says, half above and half below. */
    TextFlow shown() {
        return (TextFlow) getChildren().getFirst();
    }

    double trim() {
        return trim;
    }

    private void rebuild() {
        boolean strong = weight != Weight.REGULAR;
        String[] runs = text.split("\\*", -1);
        List<Text> texts = new ArrayList<>(runs.length);
        for (int i = 0; i < runs.length; i++) {
            Text run = new Text(Compounds.tied(runs[i]));
            run.setFont(faces.font(i % 2 == 1 && !strong ? Weight.BOLD : weight, size));
            run.setFill(color);
            texts.add(run);
        }
        flow.getChildren().setAll(texts);
        set();
    }

    private void resized() {
        boolean strong = weight != Weight.REGULAR;
        int i = 0;
        for (Node run : flow.getChildren()) {
            ((Text) run).setFont(faces.font(i++ % 2 == 1 && !strong ? Weight.BOLD : weight, size));
        }
        set();
    }

    private void set() {
        double natural = 0;
        for (Node run : flow.getChildren()) {
            natural = Math.max(natural, TypeMeasures.lineOf(((Text) run).getFont()));
        }
        trim = natural - line() * size;
        flow.setLineSpacing(-trim);
        measuredWidth = Double.NaN;
        endedWidth = Double.NaN;
        requestLayout();
    }

    /** The distance of its lines: in a title no letter touches one of the line below. */
    private double line() {
        boolean title = weight != Weight.REGULAR && (wraps || text.indexOf('\n') >= 0);
        if (title && Double.isNaN(apart)) {
            apart = LetterReach.apart(faces, weight, text);
        }
        return title ? Math.max(lineHeight, apart) : lineHeight;
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return wraps ? Orientation.HORIZONTAL : null;
    }

    @Override
    protected double computeMinWidth(double height) {
        return wraps ? 0 : computePrefWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        // One pixel more than measured: a width rounded down would break the last word off.
        return Math.ceil(flow.prefWidth(-1)) + 1;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = wraps && width > 0 ? width : -1;
        if (across != measuredWidth) {
            // A page asks for the height many times while it is laid out, and each would set the text anew.
            measuredHeight = Math.max(0, flow.prefHeight(across) - trim);
            measuredWidth = across;
        }
        return measuredHeight;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        lay(flow);
        if (endedWidth != getWidth()) {
            endedWidth = getWidth();
            getChildren().setAll(ended());
        }
        getChildren().forEach(shown -> lay((TextFlow) shown));
    }

    private void lay(TextFlow lines) {
        lines.resizeRelocate(0, -trim / 2, getWidth(), getHeight() + trim);
    }

    /** The same lines with better ends, where that takes no more of them. What a citizen types stays where it stood. */
    private TextFlow ended() {
        if (!wraps || text.endsWith("|")) {
            return flow;
        }
        flow.layout();
        SortedMap<Integer, String> edits = LineEnds.of(flow);
        if (edits.isEmpty()) {
            return flow;
        }
        TextFlow other = new TextFlow();
        other.getChildren().setAll(LineEnds.edited(flow, edits));
        other.setTextAlignment(flow.getTextAlignment());
        other.setLineSpacing(flow.getLineSpacing());
        return other.prefHeight(getWidth()) > flow.prefHeight(getWidth()) + 1 ? flow : other;
    }
}
