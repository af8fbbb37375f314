/** Statements on versions and trials of specifications. */
@NullMarked
package io.telelink.training.specification.persistence;

import org.jspecify.annotations.NullMarked;
