package io.telelink.access;

import java.util.Optional;

/**
 * Which users to list.
 *
 * @param text    part of user name or display name, in any case; empty for all
 * @param role    one of {@link Roles#ALL}
 * @param enabled whether the account is on
 */
public record UserFilter(String text, Optional<String> role, Optional<Boolean> enabled) {

    public static final UserFilter ALL = new UserFilter("", Optional.empty(), Optional.empty());
}
