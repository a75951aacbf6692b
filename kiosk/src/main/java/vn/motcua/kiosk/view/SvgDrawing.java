package vn.motcua.kiosk.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A line icon or an office's mark: the small part of SVG they need (path, circle, rect, g; fill, stroke, stroke-width,
 * viewBox). Anything else in a file is left out, so a mark should be drawn with these.
 */
final class SvgDrawing extends Region {
    /** The product's own icons as they were read: a page draws thirty of them, and reading one is dearer than drawing it. */
    private static final Map<String, Sheet> ICONS = new ConcurrentHashMap<>();

    /** The last mark of an office; a kiosk has one. */
    private static volatile @Nullable ReadMark lastMark;

    private final Group shapes = new Group();
    private final Scale scale = new Scale();
    private final Sheet sheet;

    private record ReadMark(String svg, Sheet sheet) {}

    /** What a file draws, in its own measures: read once, drawn as often as it is shown. */
    private record Sheet(double width, double height, List<Piece> pieces) {}

    /** One shape and the pen it is drawn with. */
    private record Piece(Supplier<Shape> shape, Pen pen) {}

    private SvgDrawing(Sheet sheet, Color current, double strokeWidth) {
        this.sheet = sheet;
        // An unpainted square keeps the drawing's own margins: without it the group would shrink to its lines.
        shapes.getChildren().add(new Rectangle(sheet.width, sheet.height, Color.TRANSPARENT));
        for (Piece piece : sheet.pieces) {
            shapes.getChildren().add(piece.pen.draw(piece.shape.get(), current, strokeWidth));
        }
        shapes.getTransforms().add(scale);
        shapes.setManaged(false);
        getChildren().add(shapes);
    }

    /**
     * One of the product's own icons; an unknown name gives the plain document, so that an office's spelling mistake
     * never leaves a hole.
     */
    static SvgDrawing icon(String name, double pixels, Color color, double strokeWidth) {
        return new SvgDrawing(ICONS.computeIfAbsent(name, SvgDrawing::read), color, strokeWidth).sized(pixels);
    }

    private static Sheet read(String name) {
        InputStream file = SvgDrawing.class.getResourceAsStream("icons/" + name + ".svg");
        try (InputStream in = file != null ? file : SvgDrawing.class.getResourceAsStream("icons/document.svg")) {
            return sheet(parse(new InputSource(in)));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("icon " + name + " in the program's own jar cannot be read", e);
        }
    }

    /** An office's mark from SVG text; a text that is no SVG gives the product's emblem. */
    static SvgDrawing mark(String svg, double pixels) {
        ReadMark known = lastMark;
        if (known != null && known.svg.equals(svg)) {
            return new SvgDrawing(known.sheet, Color.BLACK, 0).sized(pixels);
        }
        try {
            Sheet read = sheet(parse(new InputSource(new StringReader(svg))));
            SvgDrawing mark = new SvgDrawing(read, Color.BLACK, 0).sized(pixels);
            lastMark = new ReadMark(svg, read);
            return mark;
        } catch (IOException | SAXException | IllegalArgumentException e) {
            System.getLogger(SvgDrawing.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "The mark of the office is no SVG that this kiosk can draw: {0}",
                            e.getMessage());
            return icon("emblem", pixels, Color.BLACK, 0);
        }
    }

    private SvgDrawing sized(double pixels) {
        setMinSize(pixels, pixels);
        setPrefSize(pixels, pixels);
        setMaxSize(pixels, pixels);
        double factor = pixels / Math.max(sheet.width, sheet.height);
        scale.setX(factor);
        scale.setY(factor);
        setMouseTransparent(true);
        return this;
    }

    private static Element parse(InputSource source) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(source).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform has an XML parser", e);
        }
    }

    private static Sheet sheet(Element svg) {
        String[] box = svg.getAttribute("viewBox").trim().split("[ ,]+");
        boolean given = box.length == 4;
        List<Piece> pieces = new ArrayList<>();
        add(svg, new Pen("black", "none", 1).within(svg), pieces);
        return new Sheet(
                given ? Double.parseDouble(box[2]) : 24, given ? Double.parseDouble(box[3]) : 24, List.copyOf(pieces));
    }

    private static void add(Element parent, Pen pen, List<Piece> pieces) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element)) {
                continue;
            }
            Pen own = pen.within(element);
            switch (element.getTagName()) {
                case "g" -> add(element, own, pieces);
                case "path" -> pieces.add(new Piece(path(element.getAttribute("d")), own));
                case "circle" -> pieces.add(new Piece(circle(element), own));
                case "rect" -> pieces.add(new Piece(rectangle(element), own));
                default -> {}
            }
        }
    }

    private static Supplier<Shape> path(String content) {
        return () -> {
            SVGPath path = new SVGPath();
            path.setContent(content);
            return path;
        };
    }

    private static Supplier<Shape> circle(Element element) {
        double x = number(element, "cx");
        double y = number(element, "cy");
        double radius = number(element, "r");
        return () -> new Circle(x, y, radius);
    }

    private static Supplier<Shape> rectangle(Element element) {
        double x = number(element, "x");
        double y = number(element, "y");
        double width = number(element, "width");
        double height = number(element, "height");
        double round = 2 * number(element, "rx");
        return () -> {
            Rectangle rectangle = new Rectangle(x, y, width, height);
            rectangle.setArcWidth(round);
            rectangle.setArcHeight(round);
            return rectangle;
        };
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    /** Fill and stroke as they are inherited down the drawing. */
    private record Pen(String fill, String stroke, double width) {
        Pen within(Element element) {
            String ownFill = element.getAttribute("fill");
            String ownStroke = element.getAttribute("stroke");
            String ownWidth = element.getAttribute("stroke-width");
            return new Pen(
                    ownFill.isEmpty() ? fill : ownFill,
                    ownStroke.isEmpty() ? stroke : ownStroke,
                    ownWidth.isEmpty() ? width : Double.parseDouble(ownWidth));
        }

        Shape draw(Shape shape, Color current, double strokeWidth) {
            shape.setFill(paint(fill, current));
            shape.setStroke(paint(stroke, current));
            shape.setStrokeWidth(strokeWidth > 0 ? strokeWidth : width);
            shape.setStrokeLineCap(StrokeLineCap.ROUND);
            shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
            return shape;
        }

        private static Paint paint(String value, Color current) {
            return switch (value) {
                case "none" -> Color.TRANSPARENT;
                case "currentColor" -> current;
                default -> Color.web(value);
            };
        }
    }
}
