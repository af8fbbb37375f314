/** The work of a training run. */
@NullMarked
package io.telelink.training.job;

import org.jspecify.annotations.NullMarked;
