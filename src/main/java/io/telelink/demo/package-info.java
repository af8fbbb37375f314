/** The demonstration store and its clock: a world made from real subscribers, trained models, known logins; nothing depends on it. */
@ApplicationModule(displayName = "Demonstration",
        allowedDependencies = {"learning", "learning::*", "access", "audit", "database", "job", "customer", "training", "registry",
        "scoring", "retention", "campaign", "shell", "web"})
@NullMarked
package io.telelink.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
