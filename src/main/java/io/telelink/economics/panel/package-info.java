/** How the settings are written beside a figure. */
@NamedInterface("panel")
@NullMarked
package io.telelink.economics.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
