package io.telelink.shell;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.browserless.internal.UIFactory;
import com.vaadin.browserless.mocks.MockService;
import com.vaadin.browserless.mocks.MockVaadinServlet;
import com.vaadin.browserless.mocks.MockedUI;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Views of the shell without browser and without Spring: Ana, an executive, is signed in. */
abstract class ShellTest extends BrowserlessTest {

    /** A servlet of its own: a factory found on the class path would serve every other test too. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        scanTesters();
        Routes routes = discoverRoutes();
        UIFactory pages = MockedUI::new;
        MockVaadinServlet servlet = new MockVaadinServlet(routes, pages) {
            @Override
            protected VaadinServletService createServletService(DeploymentConfiguration configuration) {
                MockService service = new MockService(this, configuration, pages) {
                    @Override
                    protected Optional<Instantiator> loadInstantiators() {
                        return Optional.of(new Maker(this));
                    }
                };
                try {
                    service.init();
                } catch (ServiceException e) {
                    throw new IllegalStateException(e);
                }
                routes.register(service.getContext());
                return service;
            }
        };
        MockVaadin.setup(pages, servlet, lookupServices());
        initSignalsSupport();
    }

    static SignedIn ana() {
        return new SignedIn(new Ana(), provider(name -> Optional.of("Ana Morales")));
    }

    /** Makes views the way Spring would, with sections for an executive and for others. */
    private static final class Maker extends DefaultInstantiator {

        private final I18NProvider texts = new Texts();

        Maker(VaadinService service) {
            super(service);
        }

        @Override
        public I18NProvider getI18NProvider() {
            return texts;
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            if (type == MainLayout.class) {
                return type.cast(new MainLayout(ana(), provider()));
            }
            return type == HomeView.class
                    ? type.cast(new HomeView(ana(), HomeViewTest.sections()))
                    : super.getOrCreate(type);
        }

        @Override
        public <T extends Component> T createComponent(Class<T> type) {
            return getOrCreate(type);
        }
    }

    private static final class Ana extends AuthenticationContext {

        @Override
        public boolean isAuthenticated() {
            return true;
        }

        @Override
        public Optional<String> getPrincipalName() {
            return Optional.of("ana");
        }

        @Override
        public Collection<? extends GrantedAuthority> getGrantedAuthorities() {
            return Set.of(new SimpleGrantedAuthority("ROLE_EXECUTIVE"), new SimpleGrantedAuthority("FACTOR_PASSWORD"));
        }
    }

    @SafeVarargs
    static <T> ObjectProvider<T> provider(T... beans) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return beans[0];
            }

            @Override
            public Stream<T> stream() {
                return Stream.of(beans);
            }
        };
    }
}
