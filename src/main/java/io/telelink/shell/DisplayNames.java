package io.telelink.shell;

import java.util.Optional;

/** Knows how people are called. The module that keeps users provides it; without one the sign-in name is shown. */
@FunctionalInterface
public interface DisplayNames {

    Optional<String> of(String signInName);
}
