/** The operating threshold of the churn model, chosen by what contacting would earn. */
@ApplicationModule(displayName = "Threshold",
        allowedDependencies = {"learning", "audit", "access", "customer", "customer::panel", "registry", "retention", "shell",
            "shell::*"})
@NullMarked
package io.telelink.threshold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
