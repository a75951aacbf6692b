package vn.motcua.office.page;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window, looking at the gallery. */
final class GalleryBrowser implements AutoCloseable {
    /** Makes the page believe that two minutes went by without a sign from the server. */
    private static final String TWO_MINUTES_LATER =
            "const real = performance.now.bind(performance); performance.now = () => real() + (real() > 1200 ? 130000 : 0);";

    private static final String SLOWLY =
            "const real = performance.now.bind(performance); performance.now = () => real() / 900;";

    private final ChromeDriver driver;

    GalleryBrowser(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--no-proxy-server",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .withTimeout(Duration.ofSeconds(60))
                .build();
        driver = new ChromeDriver(service, options);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page at its size and waits until its words and fonts are there. */
    void open(String address, GallerySamples.Page page) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", page.width(), "height", page.height(), "deviceScaleFactor", 1, "mobile", false));
        dark(page.dark());
        Object script = page.lost()
                ? driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", TWO_MINUTES_LATER))
                        .get("identifier")
                : null;
        driver.get(address);
        if (script != null) {
            driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
            until("const down = document.getElementById('down'); return down && !down.hidden;");
        }
        until("return document.fonts.status === 'loaded' && document.querySelector('h1') !== null"
                + " && (!document.getElementById('fresh') || document.getElementById('fresh').textContent !== '');");
    }

    /** Opens a page for which a second of its own time lasts a quarter of an hour. */
    void slowly(Runnable opening) {
        Object script = driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", SLOWLY))
                .get("identifier");
        opening.run();
        driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }

    /** Switches between the light and the dark look. */
    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Waits until a script answers true. */
    void until(String script) {
        new WebDriverWait(driver, Duration.ofSeconds(60))
                .until(d -> Boolean.TRUE.equals(((JavascriptExecutor) d).executeScript(script)));
    }

    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
