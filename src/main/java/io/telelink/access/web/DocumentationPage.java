package io.telelink.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Somebody opens the documentation of the interface in a browser: a person, to be sent to the login page. */
final class DocumentationPage implements RequestMatcher {

    private final RequestMatcher pages = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/api/docs"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/api/swagger-ui/**"));

    @Override
    public boolean matches(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && pages.matches(request);
    }
}
