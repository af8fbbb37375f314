package io.telelink.access.ui;

import java.io.IOException;
import java.net.URI;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.DefaultRedirectStrategy;

/**
 * After signing in: to the page that was wanted, on this server only. Where to go is never taken from the request that
 * signs in, and of what was kept before, only path and query are used.
 */
final class LocalRedirects extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private static final String HOME = "/";

    LocalRedirects() {
        setTargetUrlParameter(null);
        setDefaultTargetUrl(HOME);
        setRedirectStrategy(new DefaultRedirectStrategy() {
            @Override
            public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url)
                    throws IOException {
                super.sendRedirect(request, response, local(url));
            }
        });
    }

    static String local(String url) {
        URI target;
        try {
            target = URI.create(url);
        } catch (IllegalArgumentException e) {
            return HOME;
        }
        String path = target.getRawPath();
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return HOME;
        }
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }
}
