/** Retention work: offers, which of them to propose to whom, and the actions that follow up to their outcome. */
@ApplicationModule(displayName = "Retention",
        allowedDependencies = {"learning", "learning::*", "database", "audit", "access", "job", "customer", "customer::panel", "scoring", "segment", "segment::rule", "segment::panel", "shell", "shell::*", "web"})
@NullMarked
package io.telelink.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
