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
        return authenticated(user.username(), user.role());
    }

    static UsernamePasswordAuthenticationToken authenticated(String username, String role) {
        List<GrantedAuthority> authorities = AuthorityUtils.createAuthorityList("ROLE_" + role);
        return UsernamePasswordAuthenticationToken.authenticated(new User(username, "", authorities), null, authorities);
    }
}
