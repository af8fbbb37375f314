/** What every figure of value takes for granted: discount rate, margin, horizon, churn window; kept in versions. */
@ApplicationModule(displayName = "Economics", allowedDependencies = {"learning", "access", "audit", "shell", "web"})
@NullMarked
package io.telelink.economics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
