/** Problem details (RFC 9457) and pages for every REST interface of the product. */
@ApplicationModule(displayName = "Web", allowedDependencies = {})
@NullMarked
package io.telelink.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
