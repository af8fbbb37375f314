/** Segments: named rules over customers, kept in versions, for looking, scoring, campaigns and export. */
@ApplicationModule(displayName = "Segment",
        allowedDependencies = {"learning", "learning::*", "audit", "customer", "access", "shell", "shell::*", "web", "customer::panel"})
@NullMarked
package io.telelink.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
