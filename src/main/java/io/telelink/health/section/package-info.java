/** The parts of the report that the application itself knows. */
@NullMarked
package io.telelink.health.section;

import org.jspecify.annotations.NullMarked;
