package io.telelink.access.signin;

import java.util.List;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Somebody who signed in with a password, and under which stamp of the account. */
final class SessionUser extends User {

    private final int stamp;

    SessionUser(String username, List<GrantedAuthority> authorities, int stamp) {
        super(username, "", authorities);
        this.stamp = stamp;
    }

    int stamp() {
        return stamp;
    }
}
