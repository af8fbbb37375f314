package io.telelink.access.signin;

import java.util.Collection;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Somebody who signed in with a password, and under which stamp of the account. */
final class SessionUser extends User {

    private final int stamp;

    SessionUser(String username, Collection<GrantedAuthority> authorities, int stamp) {
        super(username, "", authorities);
        this.stamp = stamp;
    }

    /** The same person under another stamp. */
    SessionUser under(int other) {
        return new SessionUser(getUsername(), getAuthorities(), other);
    }

    int stamp() {
        return stamp;
    }
}
