/** How the application itself is: runs, database, backups, models in use; each module may add a part. Administrators only. */
@ApplicationModule(displayName = "Health", allowedDependencies = {"learning", "audit", "access", "job", "registry", "shell", "web"})
@NullMarked
package io.telelink.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
