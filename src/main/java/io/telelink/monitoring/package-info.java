/** Whether the champion still fits the customers it speaks about: drift, what came true of its answers, alerts. */
@ApplicationModule(displayName = "Monitoring",
        allowedDependencies = {"learning", "audit", "database", "access", "health", "job", "customer", "economics", "registry", "scoring",
                "shell", "shell::*", "web"})
@NullMarked
package io.telelink.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
