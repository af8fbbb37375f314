/** Pieces for the pages of other modules that work with rules. */
@NamedInterface("panel")
@NullMarked
package io.telelink.segment.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
