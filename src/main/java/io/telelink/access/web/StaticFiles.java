package io.telelink.access.web;

import java.time.Duration;
import java.util.stream.Stream;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Files that are the same for everyone, and how long a browser may keep them. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class StaticFiles implements WebMvcConfigurer {

    private static final String ROOT = "classpath:/META-INF/resources/";
    private static final String LIBRARIES = "/webjars/**";
    private static final String MODULES = "/ui/**";
    private static final String ICONS = "/icons/**";
    private static final String BUNDLE = "/VAADIN/build/**";
    private static final String THEME = "/aura/**";
    private static final String[] FILES = {"/styles.css", "/favicon.ico", "/logo.svg"};
    private static final Duration FOR_EVER = Duration.ofDays(365);

    /** Requests for these files and those that Vaadin serves, none of which need a sign-in. */
    static RequestMatcher requests() {
        return new OrRequestMatcher(Stream.concat(Stream.of(LIBRARIES, MODULES, ICONS, BUNDLE, THEME), Stream.of(FILES))
                .map(path -> (RequestMatcher) PathPatternRequestMatcher.pathPattern(path)).toList());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The address of a library holds its version, so what is there never changes.
        registry.addResourceHandler(LIBRARIES).addResourceLocations(ROOT + "webjars/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
        // Ours keep their address from version to version: kept, but asked for changes each time.
        CacheControl askAgain = CacheControl.noCache().cachePublic();
        registry.addResourceHandler(MODULES).addResourceLocations(ROOT + "ui/").setCacheControl(askAgain);
        registry.addResourceHandler(ICONS).addResourceLocations(ROOT + "icons/").setCacheControl(askAgain);
        registry.addResourceHandler(FILES).addResourceLocations(ROOT).setCacheControl(askAgain);
    }
}
