/** Statements on model versions, artifacts and champion changes. */
@NullMarked
package io.telelink.registry.persistence;

import org.jspecify.annotations.NullMarked;
