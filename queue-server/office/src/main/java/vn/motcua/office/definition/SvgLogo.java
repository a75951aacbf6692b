package vn.motcua.office.definition;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.motcua.protocol.Text;

/**
 * Reads a logo. It is put into pages as it is, so only drawing elements are allowed: no script, no link, no style, no
 * entity, and at most 8 KiB because it travels in every device's configuration.
 */
final class SvgLogo {
    private static final long MOST_BYTES = 8 * 1024;
    private static final Set<String> ELEMENTS =
            Set.of("svg", "g", "path", "circle", "rect", "ellipse", "line", "polyline", "polygon", "title", "desc");

    private SvgLogo() {}

    static Optional<String> read(Word reference, Path folder) {
        Path file = folder.resolve(reference.value()).normalize();
        try {
            if (Files.size(file) > MOST_BYTES) {
                return refused(reference, "lớn hơn 8 KiB", "it is larger than 8 KiB");
            }
            String svg = Files.readString(file).strip();
            Optional<String> foreign = foreignPart(svg);
            return foreign.isEmpty()
                    ? Optional.of(svg)
                    : refused(reference, "chứa " + foreign.get(), "it holds " + foreign.get());
        } catch (IOException unreadable) {
            reference.problems().add(reference.place(), Complaint.unreadable(reference.value()));
            return Optional.empty();
        } catch (XMLStreamException broken) {
            return refused(reference, "không phải XML đúng", "it is not well-formed XML");
        }
    }

    /** The first element or attribute that is more than drawing. */
    private static Optional<String> foreignPart(String svg) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                return Optional.of("<!DOCTYPE> / <?…?>");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                Optional<String> foreign = foreignIn(reader);
                if (foreign.isPresent()) {
                    return foreign;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> foreignIn(XMLStreamReader reader) {
        if (!ELEMENTS.contains(reader.getLocalName())) {
            return Optional.of("<" + reader.getLocalName() + ">");
        }
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            String name = reader.getAttributeLocalName(at).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(at);
            if (name.startsWith("on") || name.equals("href") || name.equals("style") || value.contains("url(")) {
                return Optional.of(name + "=\"…\"");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> refused(Word reference, String vi, String en) {
        reference
                .problems()
                .add(
                        reference.place(),
                        Complaint.that(
                                new Text(
                                        "logo \"" + reference.value() + "\" " + vi,
                                        "logo \"" + reference.value() + "\": " + en),
                                new Text(
                                        "Dùng SVG chỉ gồm hình vẽ (path, circle, rect, …), tối đa 8 KiB",
                                        "Use an SVG of drawing elements only (path, circle, rect, …), at most 8 KiB")));
        return Optional.empty();
    }
}
