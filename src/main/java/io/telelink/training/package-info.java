/** Training runs: specifications in, model versions out. */
@ApplicationModule(displayName = "Training",
        allowedDependencies = {"learning", "audit", "access", "job", "customer", "economics", "economics::*", "registry", "registry::panel",
                "monitoring", "shell", "web"})
@NullMarked
package io.telelink.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
