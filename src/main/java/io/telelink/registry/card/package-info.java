/** What is to be known about a version by whoever relies on it, as a card that can be taken away. */
@NullMarked
package io.telelink.registry.card;

import org.jspecify.annotations.NullMarked;
