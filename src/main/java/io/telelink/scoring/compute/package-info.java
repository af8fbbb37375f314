/** Computes answers, one or a whole range at a time, to the same bits; stores nothing. */
@NullMarked
package io.telelink.scoring.compute;

import org.jspecify.annotations.NullMarked;
