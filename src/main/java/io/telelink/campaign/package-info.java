/** Campaigns: whom to contact within a budget, with a control group held out, and what it earned. */
@ApplicationModule(displayName = "Campaign",
        allowedDependencies = {"learning", "learning::*", "audit", "customer", "segment", "scoring", "retention", "forecast", "access", "job",
            "database", "shell", "shell::*", "web"})
@NullMarked
package io.telelink.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
