package io.telelink.access.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.telelink.access.signin.TokenRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says no to programs: problem details (RFC 9457) and the challenge of bearer tokens (RFC 6750). */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Bearer realm=\"TeleLink Retention\"";

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof TokenRefusedException) {
            challenge(response, ", error=\"invalid_token\", error_description=\"" + exception.getMessage() + "\"");
            write(request, response, HttpStatus.UNAUTHORIZED, exception.getMessage());
        } else {
            challenge(response, "");
            write(request, response, HttpStatus.UNAUTHORIZED, "Send a bearer token, or sign in");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (exception instanceof CsrfException) {
            write(request, response, HttpStatus.FORBIDDEN,
                    "A change made with a session needs its CSRF token; one made with a bearer token does not");
            return;
        }
        if (BearerToken.isIn(request)) {
            challenge(response, ", error=\"insufficient_scope\"");
        }
        write(request, response, HttpStatus.FORBIDDEN, "The role of the user does not allow this");
    }

    private static void challenge(HttpServletResponse response, String more) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + more);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(Problem.of(status, detail, request.getRequestURI())));
    }
}
