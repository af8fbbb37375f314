package io.telelink.shell;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Views of the shell without browser and without Spring: Ana, an executive, is signed in. */
abstract class ShellTest extends BrowserlessTest {

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(Factory.class);
    }

    static SignedIn ana() {
        return new SignedIn(new Ana(), provider(name -> Optional.of("Ana Morales")));
    }

    /** Makes views the way Spring would, with sections for an executive and for others. */
    public static class Factory implements InstantiatorFactory {

        @Override
        public Instantiator createInstantitor(VaadinService service) {
            return new Maker(service);
        }
    }

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
                return type.cast(new MainLayout(ana()));
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
