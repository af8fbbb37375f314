/** What other modules add to the pages of this one. */
@NamedInterface("panel")
@NullMarked
package io.telelink.registry.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
