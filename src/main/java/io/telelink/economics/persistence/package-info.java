/** Statements on the versions of the economic settings. */
@NullMarked
package io.telelink.economics.persistence;

import org.jspecify.annotations.NullMarked;
