package io.gatehouse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with a fresh profile; closing it leaves nothing behind but its pictures in target/pictures. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile) {
        this.profile = profile;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(first("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"));
        options.setAcceptInsecureCerts(true);
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                "--lang=en", "--window-size=1280,900", "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(first("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver")).toFile()).build();
        this.driver = new ChromeDriver(service, options);
    }

    public static Browser open() {
        try {
            return new Browser(Files.createTempDirectory("gatehouse-browser-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the browser's profile", e);
        }
    }

    private static String first(String... candidates) {
        return Stream.of(candidates).filter(c -> Files.isExecutable(Path.of(c))).findFirst().orElseThrow(() ->
                new IllegalStateException("no Chromium with ChromeDriver in " + List.of(candidates) + ": run 'gatehouse test', which installs them"));
    }

    /** The driver itself, for what the shorthands do not cover. */
    public ChromeDriver driver() {
        return driver;
    }

    public void go(String address) {
        driver.get(address);
    }

    /** Opens the address, signs in on Keycloak's page as the demo user, and waits until that page is left. */
    public void signIn(String address, String user) {
        go(address);
        signInHere(user);
    }

    /** Fills in the sign-in page that is shown. */
    public void signInHere(String user) {
        WebElement name = await(By.id("username"));
        name.clear();
        name.sendKeys(user);
        driver.findElement(By.id("password")).sendKeys(user);
        driver.findElement(By.id("kc-login")).click();
        new WebDriverWait(driver, PATIENCE).until(d -> !d.getCurrentUrl().contains("/realms/gatehouse/"));
    }

    /** The element, once it is visible. */
    public WebElement await(By place) {
        return new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(place));
    }

    /** Waits until the page shows the text. */
    public void awaitText(String text) {
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
    }

    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    public void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
    }

    /** Keeps a picture of the page in target/pictures. */
    public Path picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target/pictures"));
            return Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the picture " + name, e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // a profile that is gone already is what was wanted
        }
    }
}
