/**
 * People and machines that use the product: users, roles, sign-in, API tokens.
 *
 * <p>Work without a person behind it, such as filling the demonstration store, is done under {@link SystemActor}.
 */
@ApplicationModule(displayName = "Access", allowedDependencies = {"audit", "shell"})
@NullMarked
package io.telelink.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
