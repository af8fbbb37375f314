/** Statements on predictions and scoring runs. */
@NullMarked
package io.telelink.scoring.persistence;

import org.jspecify.annotations.NullMarked;
