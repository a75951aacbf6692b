package vn.motcua.office.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Draws every page with sample data: HTML and PNG under the folder given first (default {@code target/gallery}); further
 * arguments name the pages to draw. Looked at beside the mock-ups whenever a page changes.
 */
final class PageGallery {
    private PageGallery() {}

    static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "target/gallery"));
        List<String> wanted = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        try (GalleryServer server = new GalleryServer();
                GalleryBrowser browser = new GalleryBrowser(Files.createTempDirectory("gallery"))) {
            for (Map.Entry<String, GallerySamples.Page> entry : server.pages().entrySet()) {
                if (!wanted.isEmpty() && !wanted.contains(entry.getKey())) {
                    continue;
                }
                Files.writeString(
                        folder.resolve(entry.getKey() + ".html"),
                        entry.getValue().html());
                browser.open(server.address(entry.getKey()), entry.getValue());
                Files.write(folder.resolve(entry.getKey() + ".png"), browser.picture());
            }
        }
    }
}
