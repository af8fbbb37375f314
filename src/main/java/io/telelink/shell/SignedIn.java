package io.telelink.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The person in front of the screen. */
@Component
public class SignedIn {

    private static final String ROLE = "ROLE_";

    private final AuthenticationContext authentication;
    private final ObjectProvider<DisplayNames> displayNames;

    SignedIn(AuthenticationContext authentication, ObjectProvider<DisplayNames> displayNames) {
        this.authentication = authentication;
        this.displayNames = displayNames;
    }

    public boolean isKnown() {
        return authentication.isAuthenticated();
    }

    /** Sign-in name; empty for someone who has not signed in. */
    public String name() {
        return authentication.getPrincipalName().orElse("");
    }

    public String displayName() {
        DisplayNames names = displayNames.getIfAvailable(() -> name -> Optional.empty());
        return names.of(name()).orElseGet(this::name);
    }

    /** Roles without the prefix that Spring Security gives them. */
    public Set<String> roles() {
        return authentication.getGrantedAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<String> rolesInOrder() {
        return roles().stream().sorted(Comparator.naturalOrder()).toList();
    }

    void signOut() {
        authentication.logout();
    }
}
