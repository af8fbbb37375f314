package io.telelink.browser;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.telelink.access.Roles;
import io.telelink.retention.DayPlanning;
import io.telelink.support.TestDatabaseInitializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.ContextConfiguration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The main job in a real browser on the demonstration store; screenshots go to {@code target/screenshots}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"telelink.demonstration=true", "vaadin.productionMode=true"})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class ManagerDayIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DayPlanning planning;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openPage() {
        open(1440, 900, ColorScheme.LIGHT);
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    private void open(int width, int height, ColorScheme scheme) {
        context = chromium.browser().newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
    }

    /** Who is still a customer depends on the month that the store was filled in. */
    private String whoIsMostAtRisk() {
        return jdbc.sql("""
                SELECT c.account_number FROM customer c JOIN customer_score p ON p.customer_id = c.id WHERE c.status = 'ACTIVE'
                ORDER BY p.probability DESC, c.id LIMIT 1""").query(String.class).single();
    }

    @Test
    void aManagerFindsACustomerScoresThemReadsWhyAndSignsOut() {
        String account = whoIsMostAtRisk();
        signIn("manager");
        assertThat(heading("Welcome")).isVisible();
        screenshot("overview");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Customers").setExact(true)).click();
        page.getByLabel("Account number").fill(account);
        assertThat(page.getByText(Pattern.compile("^1 customers? match"))).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*text=" + account + ".*"));
        screenshot("customers");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(account)).click();
        assertThat(heading(account)).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Score now")).click();
        assertThat(page.getByText("Scored by the current model.")).isVisible();
        assertThat(page.getByText(Pattern.compile("raises the risk by .* points")).first()).isVisible();
        screenshot("customer");

        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("Maria Manager"))).click();
        page.getByText("Sign out").click();
        assertThat(page.getByLabel("User name")).isVisible();
        page.navigate(address("/customers"));
        assertThat(page.getByLabel("User name")).isVisible();
    }

    @Test
    void somebodyWhoIsNotInTheStoreIsAnalyzed() {
        signIn("manager");
        page.navigate(address("/analyze"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fill with an example")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Analyze").setExact(true)).first().click();
        assertThat(page.getByText(Pattern.compile("^Prediction #?\\d+")).first()).isVisible();
        screenshot("analyze");
    }

    @Test
    void anActionIsMovedOverTheBoardByDraggingAndByTheKeyboard() {
        asManager(() -> planning.propose(3, null, null));
        signIn("manager");
        page.navigate(address("/actions/board"));
        Locator proposed = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Proposed").setExact(true));
        Locator assigned = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Assigned").setExact(true));
        String account = proposed.locator(".board-card a").first().innerText();
        // On the column's head, which is in sight: nothing scrolls on the way.
        proposed.locator(".board-card").first().dragTo(assigned, new Locator.DragToOptions().setTargetPosition(60, 20));
        assertThat(assigned.getByText(account, new Locator.GetByTextOptions().setExact(true))).isVisible();
        screenshot("board");

        assigned.getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName("Move the action of " + account + " to")).focus();
        page.keyboard().press("Enter");
        Locator back = page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Proposed").setExact(true));
        assertThat(back).isFocused();
        page.keyboard().press("Enter");
        assertThat(proposed.getByText(account, new Locator.GetByTextOptions().setExact(true))).isVisible();
    }

    @Test
    void anExecutiveCannotImportAndIsToldSo() {
        signIn("executive");
        page.navigate(address("/imports"));
        assertThat(page.getByText("Import a file")).hasCount(0);
        screenshot("refused");
    }

    @Test
    void aWrongPasswordIsRefused() {
        page.navigate(address("/login"));
        fillIn("manager", "wrong-password");
        assertThat(page.getByText("That did not match")).isVisible();
    }

    @Test
    void theModelsAreReadableOnAPhoneInTheDark() {
        context.close();
        open(390, 844, ColorScheme.DARK);
        signIn("admin");
        page.navigate(address("/models"));
        assertThat(heading("Models")).isVisible();
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        org.assertj.core.api.Assertions.assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(0);
        screenshot("models-phone-dark");
    }

    private static void asManager(Runnable work) {
        var manager = new TestingAuthenticationToken("manager", "", "ROLE_" + Roles.RETENTION_MANAGER);
        new DelegatingSecurityContextRunnable(work, new SecurityContextImpl(manager)).run();
    }

    private void signIn(String name) {
        page.navigate(address("/login"));
        fillIn(name, "telelink-" + name);
        page.waitForURL(url -> !url.contains("/login"));
    }

    private void fillIn(String name, String password) {
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    }

    private Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void screenshot(String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
