/** Durable background runs with progress, cancel, a result and an owner. */
@ApplicationModule(displayName = "Job", allowedDependencies = {})
@NullMarked
package io.telelink.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
