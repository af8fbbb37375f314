/** The customer store: customers, immutable snapshots, labels, current answers, imports. */
@ApplicationModule(displayName = "Customer",
        allowedDependencies = {"learning", "learning::*", "database", "job", "audit", "access", "economics", "economics::*", "shell", "shell::*", "web"})
@NullMarked
package io.telelink.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
