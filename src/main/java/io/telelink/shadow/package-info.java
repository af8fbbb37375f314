/** Challengers in shadow: versions that are scored beside the champion without influencing anybody, until outcomes say which is better. */
@ApplicationModule(displayName = "Shadow",
        allowedDependencies = {"learning", "audit", "database", "access", "job", "customer", "registry", "registry::panel", "scoring", "retention", "shell", "web"})
@NullMarked
package io.telelink.shadow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
