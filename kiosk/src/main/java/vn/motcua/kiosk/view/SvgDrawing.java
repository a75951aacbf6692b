package vn.motcua.kiosk.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
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
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A line icon or an office's mark: the small part of SVG they need (path, circle, rect, g; fill, stroke, stroke-width,
 * viewBox). Anything else in a file is left out, so a mark should be drawn with these.
 */
final class SvgDrawing extends Region {
    private final Group shapes = new Group();
    private final Scale scale = new Scale();
    private double viewWidth = 24;
    private double viewHeight = 24;

    private SvgDrawing(Element svg, Color current, double strokeWidth) {
        String[] box = svg.getAttribute("viewBox").trim().split("[ ,]+");
        if (box.length == 4) {
            viewWidth = Double.parseDouble(box[2]);
            viewHeight = Double.parseDouble(box[3]);
        }
        add(svg, new Pen("black", "none", 1, current, strokeWidth).within(svg));
        // An unpainted square keeps the drawing's own margins: without it the group would shrink to its lines.
        Rectangle field = new Rectangle(viewWidth, viewHeight, Color.TRANSPARENT);
        shapes.getChildren().addFirst(field);
        shapes.getTransforms().add(scale);
        shapes.setManaged(false);
        getChildren().add(shapes);
    }

    /**
     * One of the product's own icons; an unknown name gives the plain document, so that an office's spelling mistake
     * never leaves a hole.
     */
    static SvgDrawing icon(String name, double pixels, Color color, double strokeWidth) {
        InputStream file = SvgDrawing.class.getResourceAsStream("icons/" + name + ".svg");
        try (InputStream in = file != null ? file : SvgDrawing.class.getResourceAsStream("icons/document.svg")) {
            return new SvgDrawing(parse(new InputSource(in)), color, strokeWidth).sized(pixels);
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("icon " + name + " in the program's own jar cannot be read", e);
        }
    }

    /** An office's mark from SVG text; a text that is no SVG gives the product's emblem. */
    static SvgDrawing mark(String svg, double pixels) {
        try {
            return new SvgDrawing(parse(new InputSource(new StringReader(svg))), Color.BLACK, 0).sized(pixels);
        } catch (IOException | SAXException | NumberFormatException e) {
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
        double factor = pixels / Math.max(viewWidth, viewHeight);
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

    private void add(Element parent, Pen pen) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element)) {
                continue;
            }
            Pen own = pen.within(element);
            switch (element.getTagName()) {
                case "g" -> add(element, own);
                case "path" -> {
                    SVGPath path = new SVGPath();
                    path.setContent(element.getAttribute("d"));
                    shapes.getChildren().add(own.draw(path));
                }
                case "circle" ->
                    shapes.getChildren()
                            .add(own.draw(
                                    new Circle(number(element, "cx"), number(element, "cy"), number(element, "r"))));
                case "rect" -> {
                    Rectangle rectangle = new Rectangle(
                            number(element, "x"),
                            number(element, "y"),
                            number(element, "width"),
                            number(element, "height"));
                    rectangle.setArcWidth(2 * number(element, "rx"));
                    rectangle.setArcHeight(2 * number(element, "rx"));
                    shapes.getChildren().add(own.draw(rectangle));
                }
                default -> {}
            }
        }
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    /** Fill and stroke as they are inherited down the drawing. */
    private record Pen(String fill, String stroke, double width, Color current, double strokeWidth) {
        Pen within(Element element) {
            String ownFill = element.getAttribute("fill");
            String ownStroke = element.getAttribute("stroke");
            String ownWidth = element.getAttribute("stroke-width");
            return new Pen(
                    ownFill.isEmpty() ? fill : ownFill,
                    ownStroke.isEmpty() ? stroke : ownStroke,
                    ownWidth.isEmpty() ? width : Double.parseDouble(ownWidth),
                    current,
                    strokeWidth);
        }

        Shape draw(Shape shape) {
            shape.setFill(paint(fill));
            shape.setStroke(paint(stroke));
            shape.setStrokeWidth(strokeWidth > 0 ? strokeWidth : width);
            shape.setStrokeLineCap(StrokeLineCap.ROUND);
            shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
            return shape;
        }

        private Paint paint(String value) {
            return switch (value) {
                case "none" -> Color.TRANSPARENT;
                case "currentColor" -> current;
                default -> Color.web(value);
            };
        }
    }
}
