package io.telelink.customer.ui;

import java.util.Optional;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.browserless.internal.UIFactory;
import com.vaadin.browserless.mocks.MockHttpSession;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.browserless.mocks.MockService;
import com.vaadin.browserless.mocks.MockVaadinServlet;
import com.vaadin.browserless.mocks.MockedUI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.spring.SpringInstantiator;
import io.telelink.support.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Views without a browser, made by Spring and guarded as in the application. */
@IntegrationTest
abstract class ViewTest extends BrowserlessTest {

    @Autowired
    ApplicationContext application;

    /** Signs in and opens the application anew, as a person in the role. */
    protected void signIn(String role) {
        super.cleanVaadinEnvironment();
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(new TestingAuthenticationToken("ada", "", "ROLE_" + role));
        SecurityContextHolder.setContext(security);
        scanTesters();
        MockVaadin.INSTANCE.setMockRequestFactory(ViewTest::requestOfWhoeverIsSignedIn);
        UIFactory pages = MockedUI::new;
        MockVaadin.setup(pages, new SpringMadeServlet(discoverRoutes(), pages, application), lookupServices());
        initSignalsSupport();
    }

    /** Nobody is signed in yet, so there is nothing to open. */
    @Override
    protected void initVaadinEnvironment() {
    }

    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
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

    private static final class SpringMadeServlet extends MockVaadinServlet {

        private final ApplicationContext application;

        SpringMadeServlet(Routes routes, UIFactory pages, ApplicationContext application) {
            super(routes, pages);
            this.application = application;
        }

        @Override
        protected VaadinServletService createServletService(DeploymentConfiguration configuration) {
            var service = new SpringMadeService(this, configuration, getUiFactory(), application);
            try {
                service.init();
            } catch (ServiceException e) {
                throw new IllegalStateException(e);
            }
            getRoutes().register(service.getContext());
            return service;
        }
    }

    private static final class SpringMadeService extends MockService {

        private final ApplicationContext application;

        SpringMadeService(VaadinServlet servlet, DeploymentConfiguration configuration, UIFactory pages,
                ApplicationContext application) {
            super(servlet, configuration, pages);
            this.application = application;
        }

        @Override
        protected Instantiator createInstantiator() {
            return new SpringInstantiator(this, application);
        }
    }
}
