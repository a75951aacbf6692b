package vn.motcua.office.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.protocol.Text;

/**
 * How an office presents itself; one file serves kiosk, web and paper alike.
 *
 * @param name the office's short name, shown large
 * @param line the line above it: what kind of office it is
 * @param hotline telephone for citizens, as printed
 * @param logoSvg the logo as SVG source, at most 8 KiB, drawing elements only
 * @param colors {@code --brand…} tokens on light ground, as {@code #RRGGBB}
 * @param darkColors {@code --brand…} tokens on dark ground
 */
public record Brand(
        Text name,
        Text line,
        Optional<String> hotline,
        Optional<String> logoSvg,
        Map<String, String> colors,
        Map<String, String> darkColors) {
    public Brand {
        colors = Collections.unmodifiableMap(new LinkedHashMap<>(colors));
        darkColors = Collections.unmodifiableMap(new LinkedHashMap<>(darkColors));
    }
}
