/** People and machines that use the product: users, roles, sign-in, API tokens. */
@ApplicationModule(displayName = "Access", allowedDependencies = {"shell"})
@NullMarked
package io.telelink.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
