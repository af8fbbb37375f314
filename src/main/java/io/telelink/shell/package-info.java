/** Main layout, navigation, charts and the pieces of interface that every view is put together from. */
@ApplicationModule(displayName = "Shell", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package io.telelink.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
