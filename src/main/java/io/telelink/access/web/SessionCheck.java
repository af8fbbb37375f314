package io.telelink.access.web;

import java.io.IOException;
import java.util.Optional;

import io.telelink.access.signin.SessionStanding;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account has changed, with the next request, so that a change holds at once and on all nodes. */
public final class SessionCheck extends OncePerRequestFilter {

    private final SessionStanding standing;

    public SessionCheck(SessionStanding standing) {
        this.standing = standing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (standing.isOver(SecurityContextHolder.getContext().getAuthentication())) {
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
