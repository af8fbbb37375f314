package io.telelink.access.signin;

import java.util.Optional;
import java.util.UUID;

import io.telelink.access.persistence.AppUser;
import io.telelink.access.persistence.AppUsers;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Sign-in with a password. Every attempt costs one comparison of a password, whether the user exists, is locked or
 * neither, so that the time taken tells nothing.
 *
 * <p>Not Spring's provider over a {@code UserDetailsService}: that one looks at the lock before and apart from the
 * password, so that parallel guesses pass it.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AppUsers users;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    PasswordSignIn(AppUsers users, Attempts attempts, PasswordEncoder passwords) {
        this.users = users;
        this.attempts = attempts;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication request) {
        TypedName name = TypedName.of(request.getName());
        Optional<AppUser> user = users.findByUsername(name.value());
        String password = request.getCredentials() == null ? "" : request.getCredentials().toString();
        boolean matches = passwords.matches(password, user.map(AppUser::passwordHash).orElse(nobodysHash));
        String address = request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : null;
        Verdict verdict = attempts.judge(name, user, matches, address);
        return switch (verdict.outcome()) {
            case SUCCESS -> user.map(Principals::authenticated).map(authentication -> {
                authentication.setDetails(request.getDetails());
                return authentication;
            }).orElseThrow();
            case DISABLED -> throw new DisabledException("The account is switched off");
            case WRONG_CREDENTIALS, LOCKED -> throw refusal(verdict);
        };
    }

    private static AuthenticationException refusal(Verdict verdict) {
        return verdict.lockedUntil().<AuthenticationException>map(LockedUntilException::new)
                .orElseGet(() -> new BadCredentialsException("User name or password is wrong"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
