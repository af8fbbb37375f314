package io.telelink.access.signin;

import io.telelink.access.persistence.UserListTable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whether what somebody signed in with still holds. */
@Component
public class SessionStanding {

    private final UserListTable users;

    SessionStanding(UserListTable users) {
        this.users = users;
    }

    /** Whether the account was switched off, or got another role or password, since the session began: one look-up by name. */
    public boolean isOver(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SessionUser user
                && users.stamp(user.getUsername()).filter(stamp -> stamp == user.stamp()).isEmpty();
    }
}
