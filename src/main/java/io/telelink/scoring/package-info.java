/** Answers for one customer, somebody entered by hand, or everyone; every answer is a stored prediction. */
@ApplicationModule(displayName = "Scoring",
        allowedDependencies = {"learning", "audit", "database", "access", "job", "customer", "customer::panel", "economics", "economics::*", "registry", "shell", "web"})
@NullMarked
package io.telelink.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
