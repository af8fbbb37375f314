/** The demonstration store: real subscribers, trained models, known logins; nothing depends on it. */
@ApplicationModule(displayName = "Demonstration",
        allowedDependencies = {"learning", "learning::*", "access", "job", "customer", "training", "registry", "scoring", "retention"})
@NullMarked
package io.telelink.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
