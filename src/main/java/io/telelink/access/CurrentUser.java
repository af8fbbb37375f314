package io.telelink.access;

import java.util.Optional;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is acting on the current thread, for records of who did what. */
public final class CurrentUser {

    /** Actor of what the application does by itself, such as preparing the demonstration store. */
    public static final String SYSTEM = "system";

    private CurrentUser() {
    }

    /** @return the signed-in user's name, or {@link #SYSTEM} where nobody is signed in */
    public static String name() {
        return find().orElse(SYSTEM);
    }

    /** @return the signed-in user's name (whether by session or by API token), or empty where nobody is signed in */
    public static Optional<String> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken
                ? Optional.empty() : Optional.of(authentication.getName());
    }
}
