/** The store's PostgreSQL: the embedded server when none is configured, and bulk writing by COPY. */
@ApplicationModule(displayName = "Database", allowedDependencies = {})
@NullMarked
package io.telelink.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
