/** Statements on training runs. */
@NullMarked
package io.telelink.training.persistence;

import org.jspecify.annotations.NullMarked;
