package io.telelink.access.signin;

import java.util.List;

import io.telelink.access.persistence.AppUser;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** How a user appears to the rest of the application once let in. */
final class Principals {

    private Principals() {
    }

    static UsernamePasswordAuthenticationToken authenticated(AppUser user) {
        return authenticated(new SessionUser(user.username(), authorities(user.role()), user.sessionStamp()));
    }

    static UsernamePasswordAuthenticationToken authenticated(SessionUser user) {
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }

    static UsernamePasswordAuthenticationToken authenticated(String username, String role) {
        List<GrantedAuthority> authorities = authorities(role);
        return UsernamePasswordAuthenticationToken.authenticated(new User(username, "", authorities), null, authorities);
    }

    private static List<GrantedAuthority> authorities(String role) {
        return AuthorityUtils.createAuthorityList("ROLE_" + role);
    }
}
