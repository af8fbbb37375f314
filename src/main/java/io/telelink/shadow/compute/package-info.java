/** What champion and challenger say of the same customers, compared in plain Java. */
@NullMarked
package io.telelink.shadow.compute;

import org.jspecify.annotations.NullMarked;
