/** Statements on challengers, their answers and their results. */
@NullMarked
package io.telelink.shadow.persistence;

import org.jspecify.annotations.NullMarked;
