package io.telelink.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.browserless.internal.UIFactory;
import com.vaadin.browserless.mocks.MockHttpSession;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.browserless.mocks.MockService;
import com.vaadin.browserless.mocks.MockVaadinServlet;
import com.vaadin.browserless.mocks.MockedUI;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.SpringInstantiator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/**
 * Views without a browser, made by the application's own context and guarded as they are in it. A test adds the annotation
 * that starts the application.
 */
public abstract class ViewTest extends BrowserlessTest {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    @Autowired
    private ApplicationContext context;

    /** Signs in and opens a page of the application anew, as a person in the role. */
    protected void signIn(String role) {
        super.cleanVaadinEnvironment();
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(new TestingAuthenticationToken("ada", "", "ROLE_" + role));
        SecurityContextHolder.setContext(security);
        openPage();
    }

    /** Opens a page of the application as whoever is signed in, if anybody is. */
    protected final void openPage() {
        scanTesters();
        MockVaadin.INSTANCE.setMockRequestFactory(ViewTest::requestOfWhoeverIsSignedIn);
        UIFactory pages = MockedUI::new;
        MockVaadin.setup(pages, new SpringServlet(discoverRoutes(), pages, context), lookupServices());
        initSignalsSupport();
    }

    /** Nobody is signed in yet, so there is nothing to open. */
    @Override
    protected void initVaadinEnvironment() {
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    /** Lets what other threads have to say reach the page, until the condition holds. */
    protected static void eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            MockVaadin.clientRoundtrip();
        }
    }

    /** What a link would hand over. */
    protected static String download(DownloadHandler handler) {
        var bytes = new ByteArrayOutputStream();
        DownloadEvent event = mock();
        when(event.getOutputStream()).thenReturn(bytes);
        try {
            handler.handleDownloadRequest(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** All words of a component and what it contains. */
    protected static String text(Component component) {
        return component.getElement().getTextRecursively()
                + component.getElement().getOuterHTML().replaceAll("<[^>]*>", " ").replace("&amp;", "&");
    }

    private static MockRequest requestOfWhoeverIsSignedIn(MockHttpSession session) {
        var request = new MockRequest(session);
        request.principalProvider(ViewTest::signedIn);
        request.roleChecker((who, role) -> Optional.ofNullable(signedIn()).stream()
                .flatMap(authentication -> authentication.getAuthorities().stream())
                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
        return request;
    }

    private static @Nullable Authentication signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof AnonymousAuthenticationToken ? null : authentication;
    }

    private static final class SpringServlet extends MockVaadinServlet {

        private final transient ApplicationContext context;

        SpringServlet(Routes routes, UIFactory pages, ApplicationContext context) {
            super(routes, pages);
            this.context = context;
        }

        @Override
        protected VaadinServletService createServletService(DeploymentConfiguration configuration) {
            var service = new SpringService(this, configuration, getUiFactory(), context);
            try {
                service.init();
            } catch (ServiceException e) {
                throw new IllegalStateException(e);
            }
            getRoutes().register(service.getContext());
            return service;
        }
    }

    private static final class SpringService extends MockService {

        private final transient ApplicationContext context;

        SpringService(MockVaadinServlet servlet, DeploymentConfiguration configuration, UIFactory pages,
                      ApplicationContext context) {
            super(servlet, configuration, pages);
            this.context = context;
        }

        @Override
        protected Instantiator createInstantiator() {
            return new SpringInstantiator(this, context);
        }
    }
}
