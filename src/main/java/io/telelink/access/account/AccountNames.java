package io.telelink.access.account;

import java.util.Optional;

import io.telelink.access.persistence.AppUser;
import io.telelink.access.persistence.AppUsers;
import io.telelink.shell.DisplayNames;
import org.springframework.stereotype.Component;

/** Lets the layout greet people by their name. */
@Component
class AccountNames implements DisplayNames {

    private final AppUsers users;

    AccountNames(AppUsers users) {
        this.users = users;
    }

    @Override
    public Optional<String> of(String signInName) {
        return users.findByUsername(signInName).map(AppUser::toUser).map(user -> user.displayName());
    }
}
