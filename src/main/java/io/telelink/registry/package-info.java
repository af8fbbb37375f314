/** Model versions, their artifacts, and the history of champions. */
@ApplicationModule(displayName = "Registry", allowedDependencies = {"learning", "audit", "access", "shell", "web"})
@NullMarked
package io.telelink.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
