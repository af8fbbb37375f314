/** What the base will earn and is worth: forecast with band and scenarios, retention curves, leaks, concentration, backtest. */
@ApplicationModule(displayName = "Forecast",
        allowedDependencies = {"learning", "audit", "database", "access", "job", "customer", "economics", "economics::panel", "registry",
                "scoring", "segment", "shell", "shell::*", "web"})
@NullMarked
package io.telelink.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
