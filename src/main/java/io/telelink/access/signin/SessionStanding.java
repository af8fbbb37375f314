package io.telelink.access.signin;

import io.telelink.access.persistence.UserListTable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whether what somebody signed in with still holds. */
@Component
public class SessionStanding {

    private final UserListTable users;

    SessionStanding(UserListTable users) {
        this.users = users;
    }

    /** Lets the session of this request go on after all sessions of its account were ended from within it. */
    public void goOn() {
        SecurityContext context = SecurityContextHolder.getContext();
        if (context.getAuthentication() != null && context.getAuthentication().getPrincipal() instanceof SessionUser user) {
            Object details = context.getAuthentication().getDetails();
            users.stamp(user.getUsername()).map(user::under).map(Principals::authenticated).ifPresent(renewed -> {
                renewed.setDetails(details);
                // The same context that the session keeps.
                context.setAuthentication(renewed);
            });
        }
    }

    /** Whether the account was switched off, or got another role or password, since the session began: one look-up by name. */
    public boolean isOver(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SessionUser user
                && users.stamp(user.getUsername()).filter(stamp -> stamp == user.stamp()).isEmpty();
    }
}
