package io.telelink.access.web;

import java.io.IOException;
import java.util.Optional;

import io.telelink.access.signin.TokenRefusedException;
import io.telelink.access.signin.TokenSignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request in by its bearer token, for this request only. A token that is sent is the one that counts: if it is
 * refused, a session beside it does not help, because such requests are spared the CSRF check.
 */
final class BearerTokenFilter extends OncePerRequestFilter {

    private final TokenSignIn signIn;
    private final AuthenticationEntryPoint refusals;

    BearerTokenFilter(TokenSignIn signIn, AuthenticationEntryPoint refusals) {
        this.signIn = signIn;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = BearerToken.of(request);
        if (token.isPresent()) {
            try {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(signIn.authenticate(token.get()));
                SecurityContextHolder.setContext(context);
            } catch (TokenRefusedException e) {
                SecurityContextHolder.clearContext();
                refusals.commence(request, response, e);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** The end of a streamed answer is checked again, on a thread that knows of no one yet. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
