/** What is asked of the current answers. */
@NullMarked
package io.telelink.threshold.persistence;

import org.jspecify.annotations.NullMarked;
