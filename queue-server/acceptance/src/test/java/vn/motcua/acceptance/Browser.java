package vn.motcua.acceptance;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Point;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window, in Vietnamese. */
final class Browser implements AutoCloseable {
    /** How long a page may take on a machine that is busy with other things. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final Path profile;

    /** @param profile an empty folder; what is downloaded goes into its folder {@code downloads} */
    Browser(Path profile) {
        this.profile = profile;
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
                // As the boards of a hall are started: nobody clicks there.
                "--autoplay-policy=no-user-gesture-required",
                "--accept-lang=vi-VN",
                "--user-data-dir=" + profile));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .withTimeout(PATIENCE.multipliedBy(2))
                .build();
        driver = new ChromeDriver(service, options);
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        profile.resolve("downloads").toString()));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens an address in this tab. */
    void open(String address) {
        driver.get(address);
    }

    /** Opens an address in a tab of its own and stays there; answers the tab. */
    String openTab(String address) {
        driver.switchTo().newWindow(WindowType.TAB);
        driver.get(address);
        return driver.getWindowHandle();
    }

    String tab() {
        return driver.getWindowHandle();
    }

    void switchTo(String tab) {
        driver.switchTo().window(tab);
    }

    /** The size of the page in CSS pixels. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** How high the whole page is in CSS pixels. */
    int pageHeight() {
        return ((Number) script("return Math.ceil(document.body.getBoundingClientRect().height)")).intValue();
    }

    /** The dark or the light look, as the system would ask for it; nothing moves. */
    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Signs in through the page that is open. */
    void signIn(String user) {
        fill("#user", user);
        fill("#password", RunningOffice.PASSWORD);
        click("form button[type=submit]");
    }

    void fill(String selector, String text) {
        WebElement field = element(selector);
        field.clear();
        field.sendKeys(text);
    }

    /** Clicks as soon as the element is there and enabled. */
    void click(String selector) {
        until("a click on " + selector, d -> {
            WebElement element = d.findElement(By.cssSelector(selector));
            if (!element.isDisplayed() || !element.isEnabled()) {
                return false;
            }
            element.click();
            return true;
        });
    }

    /** Waits until no request of the console is under way: a snapshot may come before the answer, and until then keys are shut. */
    void settled() {
        until(
                "no request is under way",
                d -> Boolean.TRUE.equals(script("return document.querySelector('[data-busy]') === null")));
    }

    /** Presses and lets go of the mouse: as the second press of a double click when {@code click} is 2. */
    void mouse(String selector, int click) {
        settled();
        Point place = element(selector).getLocation();
        for (String type : List.of("mousePressed", "mouseReleased")) {
            driver.executeCdpCommand(
                    "Input.dispatchMouseEvent",
                    Map.of("type", type, "x", place.x + 10, "y", place.y + 10, "button", "left", "clickCount", click));
        }
    }

    /** Presses a key on the page itself, not in a field. */
    void press(Keys key) {
        settled();
        new Actions(driver).sendKeys(key).perform();
    }

    /** Types on the page itself or in whatever has the focus. */
    void type(String keys) {
        settled();
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses a key together with Ctrl. */
    void chord(String key) {
        settled();
        new Actions(driver)
                .keyDown(Keys.CONTROL)
                .sendKeys(key)
                .keyUp(Keys.CONTROL)
                .perform();
    }

    WebElement element(String selector) {
        until(selector, d -> d.findElement(By.cssSelector(selector)).isDisplayed());
        return driver.findElement(By.cssSelector(selector));
    }

    /** Waits until the page's words, fonts and, where it has one, its stream are there. */
    void awaitDrawn() {
        until(
                "the page is drawn",
                d -> Boolean.TRUE.equals(script("return document.fonts.status === 'loaded'"
                        + " && document.querySelector('h1') !== null && (!document.getElementById('fresh')"
                        + " || document.getElementById('fresh').textContent !== '')")));
    }

    /** Waits until an element shows a text somewhere in it. */
    void awaitText(String selector, String text) {
        awaitText(selector, text, PATIENCE);
    }

    void awaitText(String selector, String text, Duration patience) {
        wait(patience)
                .withMessage(() -> selector + " shows \"" + text + "\"; it shows \"" + shown(selector) + "\"")
                .until(d -> shown(selector).contains(text));
    }

    /** What an element shows now; empty when it is not there. Looks again when it is redrawn meanwhile. */
    String shown(String selector) {
        return wait(PATIENCE)
                .withMessage(() -> selector + " holds still")
                .until(d -> new Shown(d.findElements(By.cssSelector(selector)).stream()
                        .map(WebElement::getText)
                        .findFirst()
                        .orElse("")))
                .text();
    }

    private record Shown(String text) {}

    void until(String what, ExpectedCondition<Boolean> condition) {
        wait(PATIENCE).withMessage(what).until(condition);
    }

    private WebDriverWait wait(Duration patience) {
        WebDriverWait wait = new WebDriverWait(driver, patience, Duration.ofMillis(50));
        wait.ignoring(org.openqa.selenium.WebDriverException.class);
        return wait;
    }

    Object script(String text, Object... arguments) {
        return driver.executeScript(text, arguments);
    }

    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What the pages complained about since this was last asked; a stream that ends with its page is none. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("/api/v1/stream"))
                .toList();
    }

    /** The console asks for printers every few seconds, also in the moment between its session's end and the next page. */
    static boolean askedWhileSigningOut(String complaint) {
        return complaint.contains("status of 401");
    }

    /** Ends the browser and all its processes, so that nobody writes into the profile any more. */
    @Override
    public void close() {
        driver.quit();
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(profile.toString()))
                        .isPresent())
                .forEach(process -> process.onExit()
                        .completeOnTimeout(process, 30, TimeUnit.SECONDS)
                        .join());
    }
}
