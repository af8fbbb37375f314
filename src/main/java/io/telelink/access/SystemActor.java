package io.telelink.access;

import java.util.function.Supplier;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Runs what the application does by itself with the rights of an administrator, recorded as {@link CurrentUser#SYSTEM}.
 *
 * <p>For threads without a person: start-up and background jobs. Code that acts for a person runs as that person.
 */
public final class SystemActor {

    private SystemActor() {
    }

    public static void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /** @throws IllegalStateException on a thread that serves a signed-in person's page, whose identity is not replaced */
    public static <T> T call(Supplier<T> action) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext system = SecurityContextHolder.createEmptyContext();
        system.setAuthentication(authentication());
        SecurityContextHolder.setContext(system);
        try {
            // Within a page the context of its session wins over the thread's.
            if (SecurityContextHolder.getContext() != system) {
                throw new IllegalStateException("A person is signed in on this thread");
            }
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
            if (before.getAuthentication() == null) {
                SecurityContextHolder.clearContext();
            }
        }
    }

    private static Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(CurrentUser.SYSTEM, null,
                AuthorityUtils.createAuthorityList("ROLE_" + Roles.SYSTEM, "ROLE_" + Roles.ADMIN));
    }
}
