/** Entries about background runs of every kind. */
@NullMarked
package io.telelink.audit.run;

import org.jspecify.annotations.NullMarked;
