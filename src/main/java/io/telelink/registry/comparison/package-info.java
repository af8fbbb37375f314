/** Versions side by side: measures on the same rows, and what they were made of. */
@NullMarked
package io.telelink.registry.comparison;

import org.jspecify.annotations.NullMarked;
