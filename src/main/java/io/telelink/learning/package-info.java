/** The learning core: features, training, compiled predictors, metrics and explanations, in plain Java and Smile. */
@ApplicationModule(displayName = "Learning", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package io.telelink.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
